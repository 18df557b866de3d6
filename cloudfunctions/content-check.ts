import { openapi } from './kit/wechat'

/**
 * WeChat's check of text that other people will read. Its verdict lies in `result.suggest`, not in an error code, and
 * the person must have used the mini-program within the last two hours (developers.weixin.qq.com, msgSecCheck v2).
 * When the platform cannot answer, nobody's words are turned away: they are taken and marked for a person to look at.
 */
export async function checkText(openid: string, parts: readonly string[]): Promise<'none' | 'pass' | 'review' | 'risky'> {
  const content = parts.filter((part) => part !== '').join('\n')
  if (content === '') return 'none'
  try {
    const { result } = await openapi.security.msgSecCheck({ version: 2, openid, scene: COMMENT, content })
    return result?.suggest === 'pass' || result?.suggest === 'risky' ? result.suggest : 'review'
  } catch {
    return 'review'
  }
}

/** Of the four scenes (profile, comment, forum, social log) the one nearest to a note. */
const COMMENT = 2

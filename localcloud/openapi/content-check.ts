import { MAX_CHECKED_LENGTH, SEEN_WITHIN_MS } from '../limits'
import { ApiError, success } from './api-error'
import type { OpenApiReply, Params } from './codec'
import type { Wechat } from './wechat'

/*
 * `security.msgSecCheck`, version 2. The platform judges by a model; here a few words decide, so that each verdict can be
 * had on purpose. As on the platform, a risky text is a success of the call: the verdict is in `result.suggest`.
 */

interface Verdict {
  suggest: 'pass' | 'review' | 'risky'
  /** 100 normal, 10001 advertising, 20006 crime, 21000 other. */
  label: number
}

const RISKY: readonly (readonly [RegExp, number])[] = [
  [/赌博/, 20006],
  [/发票|加微信/, 10001],
]

/**
 * Errors: 47001 wrong version, 40003 no openid, 40129 scene, 44002 no content, 47001 too long, 61010 the person was not
 * in the mini-program within two hours. developers.weixin.qq.com: security.msgSecCheck.
 */
export function checkMessage(wechat: Wechat, now: number, params: Params): OpenApiReply {
  const { version, openid, scene, content } = params
  if (version !== 2) throw new ApiError(47001, 'data format error: version')
  if (typeof openid !== 'string' || openid === '') throw new ApiError(40003, 'invalid openid')
  if (typeof scene !== 'number' || ![1, 2, 3, 4].includes(scene)) throw new ApiError(40129, 'invalid scene')
  if (typeof content !== 'string' || content === '') throw new ApiError(44002, 'empty post data')
  if ([...content].length > MAX_CHECKED_LENGTH) throw new ApiError(47001, 'data format error: content')
  if (now - (wechat.seenAt(openid) ?? 0) > SEEN_WITHIN_MS) throw new ApiError(61010, 'user access record has expired')
  const everything = [content, params['title'], params['nickname'], params['signature']].join('\n')
  const verdict = judge(everything)
  return success({ result: verdict, detail: [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 }] })
}

function judge(text: string): Verdict {
  const hit = RISKY.find(([words]) => words.test(text))
  if (hit) return { suggest: 'risky', label: hit[1] }
  if (/待审/.test(text)) return { suggest: 'review', label: 21000 }
  return { suggest: 'pass', label: 100 }
}

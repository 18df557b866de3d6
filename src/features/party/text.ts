import type { Tone } from '@/components/tag'
import type { Sentences } from '@/lib/cloud/sentences'
import { speakMinutes } from '@/lib/format/amounts'
import type { Reason } from '#contract/index'
import type { CameBy, SlipContent, SlipState } from '#contract/party'
import { POST_LABEL, SLIP_FIELDS, SLIP_LABEL, type PostKind, type SlipField } from '#contract/party-facts'

const letterChanged = '说明的内容更新了，请退出这一页重新打开，看过再决定。'

export const registerSentences: Sentences<Reason<'party.register'>> = {
  underAge: '党员年满 18 岁，名册上您还不到。名册写错了请告诉网格员。',
  letterChanged,
}

const notRegistered = '您还没有报到，或者已经撤回了，请刷新看看。'

export const claimSentences: Sentences<Reason<'party.claim'>> = { notRegistered }
export const withdrawSentences: Sentences<Reason<'party.withdraw'>> = { notRegistered }

export const consentSentences: Sentences<Reason<'party.consent'>> = {
  notRegistered,
  unitChanged: '您的单位改过了，请退出这一页重新打开，看清交给谁再决定。',
  letterChanged,
  yearWrong: '只能同意今年和去年的反馈单。',
  alreadyConsented: '这一年您已经同意了，不用再点。',
  tooOften: '这一年的同意已经改过很多次，请当面告诉社区工作者。',
}

export const withdrawConsentSentences: Sentences<Reason<'party.withdrawConsent'>> = {
  wrongState: '这张反馈单已经交出，或者已经收回了，请刷新看看。',
}

export const receiveSentences: Sentences<Reason<'party.receive'>> = {
  ownRegistration: '自己的报到要请另一位来确认收到。',
  wrongState: '别人已经确认收到了，请刷新看看。',
}

export const sendSentences: Sentences<Reason<'party.sendSlip'>> = {
  ownRegistration: '自己的反馈单要请同事来开。',
  wrongState: '本人收回了同意，或者已经开过了，请刷新看看。',
}

export const revokeSentences: Sentences<Reason<'party.revokeSlip'>> = {
  ownRegistration: '自己的反馈单要请同事来作废。',
  wrongState: '这张反馈单已经作废了，请刷新看看。',
}

export const slipPaperSentences: Sentences<Reason<'paper.slip'>> = {
  revoked: '这张反馈单已经作废，不再提供文件。要重新开，请本人再同意一次。',
}

/** The letter about registering. Whoever changes it raises REGISTRATION_LETTER. */
export const registrationLetter: readonly string[] = [
  '报到完全自愿。不报到、来得少，都没有影响。这里不打卡，不排名，也不催您。',
  '只记下面您填的这几样，让社区知道您愿意来、能做什么。党员身份可能属于敏感个人信息，所以先请您看清楚。',
  '您自己、社区工作者和第一书记看得到，别的居民看不到。',
  '服务时长和大家记在同一本记录簿里。要不要告诉单位，每年由您单独决定。',
  '随时可以撤回。撤回以后，填过的内容就删掉，只留下您同意过、交出过的反馈单的记录。',
]

/** The letter about a slip, beside its receiver and its lines. Whoever changes it raises SLIP_LETTER. */
export const slipLetter: readonly string[] = [
  '不写评价，不写名次，不和别人比，也不写您去过哪里、帮过谁。',
  '由社区工作者打印盖章，交给单位。',
  '交出以前您随时可以收回。交出以后就收不回来了，记录里会写明是哪一天交出的。',
  '不同意没有任何影响。没有您的同意，我们不开。',
]

export const cameByWords: Record<CameBy, string> = { home: '在居住地报到', unit: '随单位结对报到' }

export const slipWords: Record<SlipState, { words: string; tone: Tone }> = {
  consented: { words: '已同意', tone: 'blue' },
  withdrawn: { words: '已收回同意', tone: 'grey' },
  sent: { words: '已交出', tone: 'brand' },
  revoked: { words: '已作废', tone: 'red' },
}

export const postsWords = (posts: readonly PostKind[]): string => (posts.length === 0 ? '没有认领' : posts.map((post) => POST_LABEL[post]).join('、'))

/** What stands in each line of a slip. */
export const contentWords = (content: Omit<SlipContent, 'period'>, period: string): Record<SlipField, string> => ({
  name: content.name,
  unit: content.unit,
  branch: content.branch,
  period,
  measuredMinutes: speakMinutes(content.measuredMinutes),
  typedMinutes: speakMinutes(content.typedMinutes),
  services: `${content.services}次`,
  posts: postsWords(content.posts),
})

export const linesOf = (words: Record<SlipField, string>) => SLIP_FIELDS.map((field) => ({ field, label: SLIP_LABEL[field], words: words[field] }))

import type { IconName } from '@/components/icon'
import type { Tone } from '@/components/tag'
import type { Details, Sentences } from '@/lib/cloud/sentences'
import { dayOf, speakDay, speakMoment } from '@/lib/format/time'
import type { AttainmentView, CredentialKind, CredentialView, Validity } from '#contract/credentials'
import type { Reason } from '#contract/index'
import type { SignUpReason } from '#contract/shifts'

/** When the course is taught. `listed`: the page shows the sessions itself; otherwise no moment means that none is planned. */
const sessionWords = ({ sessionAt, listed }: Details): string => {
  if (listed !== undefined) return '场次见下面。'
  return sessionAt === undefined ? '眼下还没有排场次，请问问居委会。' : `最近一场${speakMoment(Number(sessionAt))}，在“我的 — 培训与资质”里报名。`
}

/** What a post asks for and somebody lacks, and what to do next; for the person and for whoever signs them up. */
export const lackSentences: Sentences<Extract<SignUpReason, 'credentialMissing' | 'credentialExpired'>> = {
  credentialMissing: ({ name, kind, ...facts }) =>
    kind === 'qualification'
      ? `这个岗位要有“${name ?? '指定的证'}”。有证的，请带证件到居委会登记，登记好了就能报。`
      : `要先参加培训“${name ?? '指定的课程'}”。${sessionWords(facts)}`,
  credentialExpired: ({ name, kind, until, ...facts }) => {
    const over = `“${name ?? '指定的培训或资质'}”${until === undefined ? '' : `到${speakDay(dayOf(Number(until)))}为止，`}活动那天已经过期。`
    return kind === 'qualification' ? `${over}换了新证，请带到居委会登记。` : `${over}请再参加一场培训。${sessionWords(facts)}`
  },
}

const sameName = '已经有一项叫这个名字了，请换一个，或者直接用那一项。'
const retired = '这一项已经停用了，请刷新看看。'

export const catalogueSentences: Sentences<Reason<'credential.create' | 'credential.rename' | 'credential.retire'>> = {
  sameName,
  retired,
  inUse: '还没开始的活动里，有的要这一项，或者在教这一项。等那些活动办完或取消了再停用。',
}

export const recordSentences: Sentences<Reason<'credential.record'>> = {
  ownCredential: '自己的证件要请另一位同事来看、来登记。',
  notAVolunteer: '这一位还没有登记成志愿者，请先办理志愿者登记。',
  notAPaper: '培训要到场参加、扫码签到签退才记，不能手工登记。',
  retired,
  dayOver: '这张证已经过期了，不能登记。请换了新证再来。',
}

export const revokeSentences: Sentences<Reason<'credential.revoke'>> = {
  ownCredential: '自己的记录要请另一位同事来撤销。',
  alreadyRevoked: '别人已经撤销过了，请刷新看看。',
}

export const kindWords: Record<CredentialKind, string> = { course: '培训课程', qualification: '资质证件' }

export const validityWords: Record<Validity, { words: string; tone: Tone; icon: IconName }> = {
  valid: { words: '有效', tone: 'brand', icon: 'check-circle' },
  soon: { words: '快到期', tone: 'amber', icon: 'clock' },
  lapsed: { words: '已过期', tone: 'grey', icon: 'close-circle' },
  revoked: { words: '已撤销', tone: 'grey', icon: 'close-circle' },
  short: { words: '时间不够', tone: 'amber', icon: 'waiting' },
}

/** Until when it counts, where that is still a question. */
export function untilWords({ validity, lastDay }: Pick<AttainmentView, 'validity' | 'lastDay'>): string {
  if (validity === 'short') return '在场不到一场的三分之二，还不算通过，欢迎再来一场'
  if (lastDay === null) return '长期有效'
  return validity === 'lapsed' ? `${speakDay(lastDay)}到期` : `有效到${speakDay(lastDay)}`
}

/** How long a course counts, in a list of them. */
export const monthsWords = ({ kind, months }: Pick<CredentialView, 'kind' | 'months'>): string => {
  if (kind === 'qualification') return '按证件上的日期'
  if (months === null) return '长期有效'
  return months % 12 === 0 ? `${months / 12} 年内有效` : `${months} 个月内有效`
}

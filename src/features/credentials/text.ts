import type { Sentences } from '@/lib/cloud/sentences'
import { dayOf, speakDay, speakMoment } from '@/lib/format/time'
import type { SignUpReason } from '#contract/shifts'

const SESSIONS = '场次在“我的 — 培训与资质”里看。'

/** What a post asks for and somebody lacks, and what to do next; for the person and for whoever signs them up. */
export const lackSentences: Sentences<Extract<SignUpReason, 'credentialMissing' | 'credentialExpired'>> = {
  credentialMissing: ({ name, kind, sessionAt }) =>
    kind === 'qualification'
      ? `这个岗位要有“${name ?? '指定的证'}”。有证的，请带证件到居委会登记，登记好了就能报。`
      : `要先参加培训“${name ?? '指定的课程'}”。${sessionAt === undefined ? '' : `最近一场${speakMoment(Number(sessionAt))}。`}${SESSIONS}`,
  credentialExpired: ({ name, kind, until, sessionAt }) => {
    const over = `“${name ?? '指定的培训或资质'}”${until === undefined ? '' : `到${speakDay(dayOf(Number(until)))}为止，`}活动那天已经过期。`
    if (kind === 'qualification') return `${over}换了新证，请带到居委会登记。`
    return `${over}请再参加一场培训。${sessionAt === undefined ? '' : `最近一场${speakMoment(Number(sessionAt))}。`}${SESSIONS}`
  },
}

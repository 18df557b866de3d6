import { lackSentences } from '@/features/credentials/text'
import type { Sentences } from '@/lib/cloud/sentences'
import { speakMoment, speakSpan } from '@/lib/format/time'
import type { Reason } from '#contract/index'
import type { ApprovalRule } from '#contract/approval'
import type { Awaits, Because, MyPlace, RefusalFacts, ShiftView, SignUpReason, SignUpTimes } from '#contract/shifts'
import type { Risk } from '#contract/values'

/** Why somebody cannot sign up. The back end also gives these reasons in advance, with the same facts. */
export const signUpSentences: Sentences<Reason<'shift.signUp'>> = {
  shiftCancelled: '这次活动已经取消了，去“活动”里看看别的吧。',
  shiftStarted: '活动已经开始，不能再报名了。下次早一点来，欢迎您。',
  notYetOpen: ({ opensAt }) => (opensAt === undefined ? '还没有开始报名，过几天再来看看。' : `${speakMoment(Number(opensAt))} 开始报名，到时候再来。`),
  signUpClosed: ({ closesAt }) =>
    `${closesAt === undefined ? '报名' : `${speakMoment(Number(closesAt))} 报名`}已经截止。想参加可以问问负责人，到了现场也可以请他加上您。`,
  alreadySignedUp: '您已经报过名了，到时候来就行。',
  collidesWith: ({ title, startsAt, endsAt }) =>
    title === undefined
      ? '这个时间您已经答应了别的活动。想参加这一场，请先到“我报名的”里取消那一场。'
      : `这个时间您已经报了“${title}”（${speakSpan(Number(startsAt), Number(endsAt))}）。想参加这一场，请先取消那一场。`,
  tooYoung: ({ minAge }) => (minAge === undefined ? '您还不到这个岗位要求的年龄，看看别的活动吧。' : `这个岗位要年满 ${minAge} 岁，看看别的活动吧。`),
  skillMissing: ({ skill }) =>
    `这个岗位要有“${skill ?? '指定'}”这项技能。您会的话，请先到“我的 — 志愿服务意愿”里勾上这一项。`,
  ...lackSentences,
  guardianNeeded: '未满 18 岁要监护人同意，社区还没有登记监护人。请和家长一起到社区，请工作人员登记。',
  guardianSignsUp: '未满 14 岁，请家长用家长的手机打开这场活动，给您报名。',
  tooManyNoShows: ({ count, limit, days }) =>
    `${count === undefined ? '' : `最近 ${days} 天有 ${count} 次缺席，社区定的是满 ${limit} 次暂不接受报名。`}有出入请到“我的 — 未到记录”申诉，想参加可以找带队人或居委会。`,
  notAVolunteer: '这一位还没有登记成志愿者，请先到社区登记。',
}

export const answerSentences: Sentences<Reason<'shift.answer' | 'shift.consent'>> = {
  nothingAsked: '这个名额已经不在您这里了：时间过了，或者约您的人收回了。还想来，可以再报一次。',
  shiftCancelled: '这次活动已经取消了，不用来了。',
  tooManyNoShows: signUpSentences.tooManyNoShows,
}

export const approveSentences: Sentences<Reason<'shift.approve'>> = {
  nothingAsked: '这个名额已经处理过了，或者过了时间，让给了下一位。',
  shiftCancelled: '这次活动已经取消了，不用再看了。',
  reasonNeeded: '请写一句为什么，对方会看到。',
  ownPlace: '自己的报名要别人来看。请另一位带队人或社区工作人员点一下。',
}

export const cancelSentences: Sentences<Reason<'shift.cancelSignUp'>> = {
  notSignedUp: '您现在没有报这次活动，不用取消。',
  alreadyCheckedIn: '您已经签到了，不能再取消。要提前走，请扫码签退，并跟负责人说一声。',
  shiftOver: '活动已经结束，不用取消了。',
}

/** For a page that shows the sessions of a lacking course itself. */
export const sessionsListed = (details: RefusalFacts | undefined): RefusalFacts => ({ ...details, listed: 1 })

/** Says why this person cannot take this post, with the facts of the refusal. */
export function sayWhyNot(why: SignUpReason, details: RefusalFacts | undefined): string {
  const found = signUpSentences[why]
  return typeof found === 'string' ? found : found(details ?? {})
}

/** When people may sign up, as far as the start itself does not say it; null where there is nothing to say. */
export function sayTimes({ signUp: { opensAt, closesAt }, startsAt }: Pick<ShiftView, 'startsAt'> & { signUp: SignUpTimes }, now: number = Date.now()): string | null {
  const opens = opensAt !== null && opensAt > now ? `${speakMoment(opensAt, now)} 开始报名` : ''
  const closes = closesAt < startsAt ? (closesAt > now ? `${speakMoment(closesAt, now)} 截止报名` : '报名已截止') : ''
  return [opens, closes].filter(Boolean).join('，') || null
}

/** Whose yes a held seat waits for, in a word and in a sentence. */
export const awaitsWords: Record<Awaits, { label: string; title: string; note: string }> = {
  self: { label: '等您确认', title: '轮到您了，您来吗？', note: '到时没有答复，名额就让给下一位。' },
  guardian: { label: '等家长同意', title: '名额留好了，等家长同意', note: '请家长打开“消息”，点“同意”。' },
  rules: { label: '核对中', title: '轮到您了，正在核对报名规则', note: '一分钟内就好，会发消息告诉您。' },
  leader: { label: '等带队人同意', title: '名额留好了，等带队人同意', note: '带队人看过以后，会发消息告诉您。' },
}

/** The same for who is asked because somebody thought of them: a no needs no excuse. */
export const invitedWords = (by: string) => ({ title: `${by}约您一起来，您来吗？`, note: '不来也没关系，点“这次不来”就好。' })

/** The rule by which a leader looks first, with its numbers; true for whoever reads it. */
export function sayBecause({ rule, facts }: Because): string {
  switch (rule) {
    case 'noShows':
      return `最近 ${facts.days} 天有 ${facts.count} 次缺席，按社区的规则要带队人看一看。`
    case 'newcomer':
      return `前 ${facts.limit} 次报名要带队人看一看，到现在参加过 ${facts.count} 次。`
    case 'hazard':
      return '有危险的活动，报名要带队人看一看。'
    default:
      return '夜间的活动，报名要带队人看一看。'
  }
}

/** A rule as everybody may read it before signing up. */
export function sayRule({ kind, number, action }: ApprovalRule): string {
  switch (kind) {
    case 'noShows':
      return `最近 90 天缺席满 ${number} 次，${action === 'refuse' ? '暂不接受报名' : '报名要带队人看一看'}。申诉中的不算。`
    case 'newcomer':
      return `前 ${number} 次报名要带队人看一看。`
    case 'hazard':
      return '有危险的活动，报名要带队人看一看。'
    case 'night':
      return '夜间的活动，报名要带队人看一看。'
  }
}

export const riskWords: Record<Risk, string> = {
  none: '没有特别风险',
  ladder: '要登高',
  electric: '要碰电',
  stairs: '上下楼梯',
  outdoorCold: '户外寒冷',
  pet: '家里有宠物',
  illness: '接触病人',
  traffic: '路上有车辆',
  other: '其他风险',
}

/** Leaving a list, by which list it is. */
export const cancelWords = ({ state }: MyPlace): string => (state === 'waiting' ? '退出候补' : '取消报名')

/** What people usually say when they cannot come. */
export const cancelReasons = ['身体不舒服', '家里有事', '时间冲突', '其他原因'] as const

export const handOnSentences: Sentences<Reason<'shift.offerPlace' | 'shift.keepPlace'>> = {
  notSignedUp: '您现在没有报这次活动，没有位子可让。',
  shiftStarted: '活动已经开始，不能再让了。来不了请给负责人打个电话。',
  othersWait: '有人在候补，先轮到他们。来不了请点“取消报名”，位子自动给候补的人。',
  notAVolunteer: '没有找到这个编号的志愿者，请核对一下，编号像 R00017。',
  ownPlace: '这是您自己的编号。请填要接位子的人的编号。',
}

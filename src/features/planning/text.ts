import type { IconName } from '@/components/icon'
import type { Tone } from '@/components/tag'
import type { Sentences } from '@/lib/cloud/sentences'
import { speakMoment } from '@/lib/format/time'
import type { Reason } from '#contract/index'
import type { Asked, ShiftExtent, UnfitReason } from '#contract/planning'
import type { RefusalFacts, SignUpWindow } from '#contract/shifts'
import type { Risk } from '#contract/values'

type PublishReason = Reason<'shift.publish' | 'shift.publishSeries' | 'shift.change' | 'shift.require'>

export const publishSentences: Sentences<PublishReason> = {
  sameDayTwice: '同一天排了两场，请去掉一场。',
  tooFarAhead: ({ days }) => `最多只能排到 ${days ?? 370} 天以后，请把最后一天改近一些。`,
  alreadyCancelled: '这次活动已经取消了，不能再改。',
  shiftStarted: '活动已经开始，不能再改了。要提前结束，请取消活动。',
  seatsTaken: ({ taken, startsAt }) =>
    taken === undefined || startsAt === undefined ? '报名的人比名额多了，请把名额改大。' : `${speakMoment(Number(startsAt))}那场已经有 ${taken} 人报名，名额不能比这更少。`,
  endsBeforeStart: '结束时间要晚于开始时间，请改一下。',
  startsInPast: '开始时间已经过了，请改成之后的时间。',
  tooLong: ({ hours }) => `一次活动最长 ${hours ?? 12} 小时。再长请分成几场发布。`,
  insuranceNeeded: '这件事有人身危险，要先给志愿者买好保险。请填保单号；还没买的话，先联系社区办理。',
  safeguardsNeeded: ({ characters }) => `有风险就要写清楚怎么防，至少 ${characters ?? 4} 个字，例如“两人同行，一人扶梯”。`,
  unknownLeader: '有一位带队人不在社区名册里了，请去掉再重新选。',
  signUpOver: ({ hours }) => `报名提前 ${hours ?? 2} 小时截止，现在已经报不了名了。请把截止改晚，或者把开始时间往后放。`,
  unknownItem: '服务清单里已经没有这一项了，请联系社区工作人员核对后再发布。',
  unknownCredential: '有一项培训或资质已经停用了，请重新选。',
  needNotReady: '这件求助刚刚被别人安排了或撤回了，请回到求助详情看看。',
}

/** The parts of the form, in the order in which they stand; `whole` is what no single part can mend. */
export type Part = 'title' | 'startsAt' | 'endsAt' | 'place' | 'days' | 'posts' | 'risks' | 'safeguards' | 'insurance' | 'signUp' | 'leaders' | 'whole'

export const partWords: Record<Exclude<Part, 'whole'>, string> = {
  title: '标题',
  place: '地点',
  startsAt: '开始时间',
  endsAt: '结束时间',
  days: '办几次',
  posts: '岗位',
  risks: '风险',
  safeguards: '保障措施',
  insurance: '保单号',
  signUp: '什么时候报名',
  leaders: '带队人',
}

/** Beside which answer a refusal is shown. */
export const partOf: Record<PublishReason, Part> = {
  endsBeforeStart: 'endsAt',
  startsInPast: 'startsAt',
  tooLong: 'endsAt',
  insuranceNeeded: 'insurance',
  safeguardsNeeded: 'safeguards',
  unknownLeader: 'leaders',
  signUpOver: 'signUp',
  unknownItem: 'whole',
  unknownCredential: 'posts',
  needNotReady: 'whole',
  sameDayTwice: 'days',
  tooFarAhead: 'days',
  alreadyCancelled: 'whole',
  shiftStarted: 'whole',
  seatsTaken: 'posts',
}

export const opensWords = (days: SignUpWindow['opensDaysBefore']): string => (days === null ? '发布后马上' : `提前 ${days} 天`)
export const closesWords = (hours: SignUpWindow['closesHoursBefore']): string => (hours === 0 ? '到活动开始' : hours === 24 ? '提前一天' : `提前 ${hours} 小时`)

/** What organisers usually do about each risk: a beginning to be made to fit, never filled in unasked. */
export const safeguardIdeas: Record<Risk, string> = {
  none: '活动前讲清安全事项，现场有人照看',
  ladder: '两人同行，一人扶梯',
  electric: '先断电再动手，由会电工的人操作',
  stairs: '慢走扶好，不单独搬重物',
  outdoorCold: '备好热水和厚衣服，冷了就进屋歇',
  pet: '请主人先把宠物关好',
  illness: '戴口罩，进出洗手',
  traffic: '穿反光背心，走人行道',
  other: '出发前由带队人讲清注意事项',
}

export const callOffSentences: Sentences<Reason<'shift.cancel'>> = {
  alreadyCancelled: '这次活动已经被别人取消了。',
  shiftOver: '活动已经结束，不用取消了。',
}

export const extendSentences: Sentences<Reason<'shift.extendSeries'>> = {
  noSeries: '这个活动只办一次，不能接着排。请重新发布一个每周都办的。',
  alreadyCancelled: '这个系列已经全部取消了。请重新发布一个。',
  sameDayTwice: '同一天排了两场，请去掉一场。',
  tooFarAhead: ({ days }) => `最多只能排到 ${days ?? 370} 天以后，请把最后一天改近一些。`,
  startsInPast: '有一天已经过了，请去掉那一天。',
  dayTaken: ({ startsAt }) => (startsAt === undefined ? '有一天已经排过了，请去掉那一天。' : `${speakMoment(Number(startsAt))}已经排过一场了，请去掉那一天。`),
}

/** Said to whoever had joined when a whole series is taken back. */
export const UNDO_REASON = '发布有误'

/** What organisers usually say when a shift cannot take place. */
export const callOffReasons = ['天气不好', '场地用不了', '带队人来不了', '其他原因'] as const

/** What somebody lacks who joined when less was asked for; said after the name of the post. */
export const unfitWords: Record<UnfitReason, (details: RefusalFacts) => string> = {
  skillMissing: ({ skill }) => `要会${skill}`,
  credentialMissing: ({ name }) => `要有“${name}”`,
  credentialExpired: ({ name }) => `要有“${name}”，他的到那天已经过期`,
  tooYoung: ({ minAge }) => `要年满 ${minAge} 岁`,
}

/** Which shifts of a series are meant; said after a verb. */
export const extentWords: Record<ShiftExtent, string> = { one: '这一场', rest: '这一场和以后的', all: '还没开始的全部' }

export const answerWords: Record<NonNullable<Asked['answer']> | 'none', { label: string; icon: IconName; tone: Tone }> = {
  confirmed: { label: '已报名', icon: 'check-circle', tone: 'brand' },
  pending: { label: '等答复', icon: 'waiting', tone: 'amber' },
  waiting: { label: '候补中', icon: 'waiting', tone: 'amber' },
  none: { label: '还没回', icon: 'clock', tone: 'grey' },
}

import { walkInSentences } from '@/features/attendance/text'
import type { Sentences } from '@/lib/cloud/sentences'
import type { Reason } from '#contract/index'
import type { Inviter, InviteReason } from '#contract/shifts'

const { outsideShift: _, ...whoCannot } = walkInSentences

/** Why one of several people was not invited, said of them to whoever wanted to bring them. */
export const inviteSentences: Sentences<InviteReason> = {
  ...whoCannot,
  guardianNeeded: '未满 18 岁，请家长打开这场活动给孩子报名。',
  guardianSignsUp: '未满 14 岁，请家长打开这场活动给孩子报名。',
  shiftStarted: '活动已经开始了。人到了现场，请带队人加进名单。',
  notYetOpen: '这场活动的报名还没有开始，开始以后再约。',
  signUpClosed: '这场活动的报名已经截止。人到了现场，请带队人加进名单。',
  tooManyNoShows: '最近缺席多，按社区的规则暂不接受报名。有出入请本人申诉，或者找居委会。',
  ownPlace: '自己要来，请回到活动页直接报名。',
  askedBefore: '这一场您已经约过一次，就不再约第二次了。',
  noPhone: '没有绑定手机，收不到消息。请当面或打电话问，愿意来就替这一位报名。',
  hasPhone: '有手机，自己能答复，请直接约。',
  tooLateToAsk: '离开始太近，来不及等答复。请直接打电话，人到了现场再加进名单。',
  noSeatLeft: '名额不够了。',
  tooManyHeld: '一个人最多同时留 10 个名额。等有人答复了再约。',
}

export const sayNotInvited = (why: InviteReason, details: Record<string, string | number>): string => {
  const sentence = inviteSentences[why]
  return typeof sentence === 'string' ? sentence : sentence(details)
}

export const uninviteSentences: Sentences<Reason<'shift.uninvite'>> = {
  nothingAsked: '刚刚有了答复，或者过了时间，收不回来了。',
}

/** Who thought of somebody on a list; nothing for who came by themselves. */
export const sayInviter = (inviter: Inviter | null): string | null =>
  inviter === null ? null : inviter.inPerson ? `${inviter.name}问过本人，代报名` : `${inviter.name}约来`

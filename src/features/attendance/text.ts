import { lackSentences } from '@/features/credentials/text'
import type { Sentences } from '@/lib/cloud/sentences'
import type { Reason } from '#contract/index'

type ProofReason = Reason<'attendance.checkIn'> & Reason<'attendance.checkOut'>

const proofSentences: Sentences<ProofReason> = {
  codeForged: '这不是有效的签到码。请扫负责人手机上正在显示的码。',
  codeStale: '这个码已经过期了。签到码每 30 秒换一次，请对着负责人的手机再扫一次。',
  wrongShift: '这是另一场活动的码。请找这场活动的负责人，再扫一次。',
  outsideShift: '现在不是签到的时间。开始前 1 小时到结束后 2 小时之间，都可以扫。',
  wrongDigits: ({ triesLeft }) =>
    Number(triesLeft) > 0 ? `数字不对，还可以试 ${triesLeft} 次。请负责人再念一遍，或者直接扫码。` : '数字错了 5 次，不能再输了。请直接扫负责人手机上的码。',
  digitsLocked: '数字错了 5 次，不能再输了。请直接扫负责人手机上的码。',
}

export const checkInSentences: Sentences<Reason<'attendance.checkIn'>> = {
  ...proofSentences,
  notSignedUp: '您没有报名这场活动，或者还在候补。人已经到了的话，请先跟负责人说一声。',
  shiftCancelled: '这场活动已经取消了，不用签到。别的活动在“活动”里。',
  alreadyIn: '您已经签到了，不用再扫。走的时候再扫一次签退。',
  elsewhere: '您在同一时间的另一场活动里还没签退。请先在那边签退，再来这里签到。',
}

export const checkOutSentences: Sentences<Reason<'attendance.checkOut'>> = {
  ...proofSentences,
  codeReplayed: '这个码您签到时已经用过了。等半分钟，负责人手机上的码换了再扫。',
  notIn: '您还没有签到，所以不能签退。请先扫码签到。',
  alreadyOut: '您已经签退了。时长在“服务记录”里看。',
}

export const signInForSentences: Sentences<Reason<'attendance.signInFor'>> = {
  ownAttendance: '不能替自己签到。请另一位负责人或社区工作人员来点。',
  notSignedUp: '这一位没有报名，或者还在候补。人已经到了，就点“加一位现场来的人”。',
  shiftCancelled: '这场活动已经取消了，不用签到。',
  outsideShift: '现在不是签到的时间。开始前 1 小时到结束后 2 小时之间可以签。',
  alreadyIn: '这一位已经签到了。',
  elsewhere: '这一位在同一时间的另一场活动里还没签退。',
}

export const signOutForSentences: Sentences<Reason<'attendance.signOutFor'>> = {
  ownAttendance: '不能替自己签退。请另一位负责人或社区工作人员来点。',
  alreadyOut: '这一位已经签退了。结束太久没签退的，在“忘了签退”里登记时长。',
}

export const walkInSentences: Sentences<Reason<'shift.addWalkIn'>> = {
  shiftCancelled: '这场活动已经取消了，不能再加人。',
  alreadySignedUp: '这一位已经在名单上了。',
  collidesWith: ({ title }) => `这一位同一时间报了“${title ?? '别的活动'}”，要先取消那一场。`,
  tooYoung: ({ minAge }) => `这个岗位要年满 ${minAge ?? 18} 岁。`,
  skillMissing: ({ skill }) => `这个岗位要有“${skill ?? '指定'}”这项技能。`,
  ...lackSentences,
  guardianNeeded: '未满 18 岁要监护人同意，请和家长一起到社区办理。',
  notAVolunteer: '这一位还没有登记成志愿者，请先到社区登记。',
  outsideShift: '现在不是活动时间。开始前 1 小时到结束后 2 小时之间可以加人。',
}

export const confirmSentences: Sentences<Reason<'attendance.confirm'>> = {
  ownAttendance: '自己的到场要别人来确认。请另一位负责人或社区工作人员点一下。',
  secondPersonNeeded: '是您替这一位签的，要另一位负责人或社区工作人员来确认。',
  wrongState: '这一位已经处理过了，名单刷新后再看看。',
}

export const settleSentences: Sentences<Reason<'attendance.settle'>> = {
  ...confirmSentences,
  longerThanShift: ({ most }) => `时长超过了活动本身。最多可以登记 ${most} 分钟。`,
}

/** Something was scanned that is no code for signing in. */
export const notOurCode = '这不是签到码。请扫负责人手机上的码，或者活动海报上的小程序码。'

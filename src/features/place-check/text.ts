import type { Question } from '@/components/dialog-store'
import type { Sentences } from '@/lib/cloud/sentences'
import type { AttendanceView } from '#contract/attendance'
import type { Reason } from '#contract/index'
import type { InRange } from '#contract/place-check'

export const question: Question = {
  title: '让手机核对地点？',
  content: '手机接着会问能不能用位置。只在这部手机里和活动地点比一比，只发出“在”或“不在”，您的位置不发出去，也不存。不核对，也照样签到。',
  confirmText: '可以核对',
  cancelText: '不核对',
}

/** To the volunteer, after the scan. */
export const toVolunteer: Record<InRange, string> = {
  yes: '手机比过了：您在活动地点附近。只记了这一句。',
  no: '手机比过了：您不在活动地点附近。只记了这一句，要请负责人确认您到场。',
  unknown: '这次没有核对地点，不影响签到签退。',
}

const toLeader: Record<InRange, string> = { yes: '在活动地点附近', no: '不在活动地点附近', unknown: '没能核对地点' }

/** To the leader, in words; null where the phone was not asked. */
export function speakRange({ inRange: { arriving, leaving } }: AttendanceView): string | null {
  const [came, left] = [arriving && toLeader[arriving], leaving && toLeader[leaving]]
  if (came === null || left === null) return came === null ? left && `签退时${left}` : `签到时${came}`
  return came === left ? `签到、签退时都${came}` : `签到时${came}，签退时${left}`
}

/** The same where all is well is not worth a line. */
export const speakDoubt = (person: AttendanceView): string | null =>
  [person.inRange.arriving, person.inRange.leaving].every((word) => word === null || word === 'yes') ? null : speakRange(person)

export const whatIsKept =
  '打开后，成年志愿者签到、签退时，手机先问一声能不能用位置，只在他自己的手机里和活动地点比，社区只记“在”“不在”或“没能核对”，不存任何人的位置。不同意也照样签到；不在附近的，由负责人确认到场。'
export const cannotAsk = '这个版本的小程序还不能问位置，要先向微信申请（见部署手册）。现在打开，只会记下“没能核对”。'

export const ruleSentences: Sentences<Reason<'placeCheck.set'>> = {}
export const markSentences: Sentences<Reason<'placeCheck.mark'>> = { switchedOff: '社区已经关了地点核对，不用记地点了。' }
export const unmarkSentences: Sentences<Reason<'placeCheck.unmark'>> = {}

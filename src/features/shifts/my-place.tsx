import { StatusLine } from '@/components/tag'
import { speakMinutes } from '@/lib/format/amounts'
import { speakMoment, timeOf } from '@/lib/format/time'
import type { AttendanceView } from '#contract/attendance'
import type { ShiftView } from '#contract/shifts'
import { awaitsWords, invitedWords, sayBecause } from './text'

/** Where this person stands with the shift, in words: from "waiting" to "hours are recorded". */
export function MyPlaceLine({ shift }: { shift: ShiftView }) {
  const { mine, attendance } = shift
  if (shift.state === 'cancelled') return <StatusLine icon="close-circle" tone="red" note={`${shift.cancelledFor === null ? '' : `${shift.cancelledFor}。`}不用来了，别的活动在“活动”里。`}>活动已取消</StatusLine>
  if (attendance !== null) return <AttendanceLine attendance={attendance} />
  if (mine.state === 'confirmed') {
    return <StatusLine icon="check-circle" tone="brand" note="到了现场，请扫负责人手机上的码签到。">{`您已报名 · ${postName(shift, mine.postId)}`}</StatusLine>
  }
  if (mine.state === 'pending') {
    const { title, note } = mine.awaits === 'self' && mine.invitedBy !== null ? invitedWords(mine.invitedBy) : awaitsWords[mine.awaits]
    return <StatusLine icon="waiting" tone="amber" note={`${postName(shift, mine.postId)}的名额为您留到${speakMoment(mine.until)}。${mine.because === null ? '' : sayBecause(mine.because)}${note}`}>{title}</StatusLine>
  }
  if (mine.state === 'waiting') {
    const before = mine.ahead === 0 ? '您排在最前面' : `前面还有 ${mine.ahead} 位`
    return <StatusLine icon="waiting" tone="amber" note={`${before}。有人退出就按先后轮到您，会发消息问您来不来。`}>{`候补第 ${mine.ahead + 1} 位 · ${postName(shift, mine.postId)}`}</StatusLine>
  }
  if (shift.uninvitedBy !== null) return <StatusLine icon="info" note="不用再答复，名额已经放出来。想来可以自己报名。">{`${shift.uninvitedBy}收回了邀约`}</StatusLine>
  return null
}

type Presence = Pick<AttendanceView, 'checkInAt' | 'checkOutAt'> & { state: NonNullable<ShiftView['attendance']>['state'] }

function AttendanceLine({ attendance }: { attendance: Presence }) {
  const { state, checkInAt, checkOutAt } = attendance
  const came = `${timeOf(checkInAt)} 签到`
  const both = checkOutAt === null ? came : `${came}，${timeOf(checkOutAt)} 签退，共 ${speakMinutes(Math.floor((checkOutAt - checkInAt) / 60_000))}`
  switch (state) {
    case 'in':
      return <StatusLine icon="check-circle" tone="brand" note={`${came}。走的时候再扫一次码签退。`}>正在服务</StatusLine>
    case 'awaiting':
      return <StatusLine icon="waiting" tone="amber" note={`${both}。负责人确认您到场后，时长就记上。`}>等负责人确认</StatusLine>
    case 'review':
      return <StatusLine icon="warning" tone="amber" note={`${came}，没有签退。时长由负责人核对后登记。`}>忘了签退</StatusLine>
    case 'done':
      return <StatusLine icon="check-circle" tone="brand" note={`${both}。谢谢您！`}>服务已完成</StatusLine>
  }
}

const postName = (shift: ShiftView, postId: string): string => shift.posts.find((post) => post.postId === postId)?.name ?? '志愿者'

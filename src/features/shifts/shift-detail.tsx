import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card'
import { Fact } from '@/components/tag'
import { ShiftHandover } from '@/features/handovers/handover'
import { isOver, isWithin, speakSpan } from '@/lib/format/time'
import type { ShiftView } from '#contract/shifts'
import { CalendarButton } from './calendar-button'
import { Family } from './family'
import { HandOn } from './hand-on'
import { HeldPlaces } from './held-places'
import { MyPlaceLine } from './my-place'
import { ShiftPosts } from './shift-posts'
import { ShiftSafety } from './shift-safety'
import { sayTimes } from './text'

/**
 * One shift from top to bottom, in the order in which people decide: when and where, my place, posts, risks. `regular` is what a
 * person can say about the whole series, `organiser` what those who answer for it can do.
 */
export function ShiftDetail({ shift, regular, organiser }: { shift: ShiftView; regular?: ReactNode; organiser?: ReactNode }) {
  const times = shift.state === 'open' && !isOver(shift.startsAt) ? sayTimes(shift) : null
  return (
    <>
      <Card>
        <View className="lb-title">{shift.title}</View>
        <Fact icon="clock">{speakSpan(shift.startsAt, shift.endsAt)}</Fact>
        <Fact icon="pin">{shift.place}</Fact>
        {times !== null && <Fact icon="waiting">{times}</Fact>}
        <Fact icon="person">{`负责人 ${shift.leaders.map(({ name }) => name).join('、')}`}</Fact>
        {shift.trains !== null && <Fact icon="book">{`培训“${shift.trains}”：扫码签到签退就记下培训，不记服务时长和积分`}</Fact>}
        {shift.description !== '' && <View className="lb-body">{shift.description}</View>}
      </Card>
      {(shift.mine.state !== 'none' || shift.attendance !== null || shift.uninvitedBy !== null || shift.state === 'cancelled') && (
        <Card id="my-place">
          <MyPlaceLine shift={shift} />
          {shift.may.cancelSignUp && shift.mine.state === 'confirmed' && <CalendarButton shift={shift} />}
          {shift.may.handOn && <HandOn shift={shift} />}
        </Card>
      )}
      {standsThereNow(shift) && <ShiftHandover shiftId={shift.shiftId} />}
      {regular}
      <Family shift={shift} />
      <HeldPlaces shift={shift} />
      {organiser}
      <ShiftPosts shift={shift} />
      <ShiftSafety shift={shift} />
    </>
  )
}

/** From an hour before the start until half a day after the end there may be a note to read or to write. */
const standsThereNow = ({ state, mine, startsAt, endsAt }: ShiftView) =>
  state === 'open' && mine.state === 'confirmed' && isWithin(HOUR, startsAt) && !isOver(endsAt + 12 * HOUR)
const HOUR = 3_600_000

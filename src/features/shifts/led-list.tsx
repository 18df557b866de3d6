import { useQueryOf } from '@/lib/cloud/use-query-of'
import { go } from '@/lib/navigation'
import { ShiftList } from './shift-list'

/** Shifts that this person leads or answers for; a tap leads to the code and the list of people. */
export function LedList() {
  const led = useQueryOf('shift.led', {}, { keep: true })
  return (
    <ShiftList
      of={led}
      nothing="您现在没有要带的活动"
      note="社区请您带队的活动,会出现在这里。"
      onOpen={({ shiftId }) => go('lead', { shiftId })}
    />
  )
}

import { useQueryOf } from '@/lib/cloud/use-query-of'
import { isOver } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { ShiftCard } from '#contract/shifts'
import { ShiftList } from './shift-list'

/** Shifts that this person leads or answers for; a tap leads to the code and the list of people. */
export function LedList() {
  const led = useQueryOf('shift.led', {}, { keep: true })
  return (
    <ShiftList
      of={led.data === undefined ? led : { ...led, data: { shifts: comingFirst(led.data.shifts) } }}
      nothing="您现在没有要带的活动"
      note="社区请您带队的活动，会出现在这里。"
      onOpen={({ shiftId }) => go('lead', { shiftId })}
    />
  )
}

/** Those that are on or come, soonest first; then the past ones, where somebody may still wait for a word, latest first. */
function comingFirst(shifts: readonly ShiftCard[]): ShiftCard[] {
  const past = shifts.filter(({ endsAt }) => isOver(endsAt))
  return [...shifts.filter((shift) => !past.includes(shift)), ...past.reverse()]
}

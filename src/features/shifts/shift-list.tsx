import { Empty } from '@/components/states'
import { ListStates } from '@/components/list-states'
import type { QueryOf } from '@/lib/cloud/use-query-of'
import type { ShiftCard } from '#contract/shifts'
import { ShiftSummary } from './shift-summary'

export interface ShiftListProps {
  of: QueryOf<{ shifts: ShiftCard[] }>
  nothing: string
  note: string
  /** Where a tap leads; by default to the shift itself. */
  onOpen?: (shift: ShiftCard) => unknown
}

export function ShiftList({ of, nothing, note, onOpen }: ShiftListProps) {
  return (
    <ListStates of={of} isEmpty={({ shifts }) => shifts.length === 0} empty={<Empty icon="calendar" title={nothing} note={note} />}>
      {({ shifts }) => shifts.map((shift) => <ShiftSummary key={shift.shiftId} shift={shift} onOpen={onOpen} />)}
    </ListStates>
  )
}

import { Cell, CellGroup } from '@/components/cell'
import { isOver } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { Me } from '@/lib/session'
import type { ShiftView } from '#contract/shifts'

/** The way to bring people, on the page of a shift that has not begun. */
export function InviteDoor({ shift: { shiftId, state, startsAt }, me }: { shift: ShiftView; me: Me }) {
  if (!me.may.includes('shift.invite') || state !== 'open' || isOver(startsAt)) return null
  return (
    <CellGroup>
      <Cell id="to-invite" icon="people" title="约人一起来" note="给几位留好名额，来不来由本人答复" onTap={() => go('invite', { shiftId })} />
    </CellGroup>
  )
}

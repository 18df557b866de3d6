import { ListStates } from '@/components/list-states'
import { Screen } from '@/components/screen'
import { QueuedScans } from '@/features/attendance/queued-scans'
import { InviteDoor } from '@/features/invite/invite-door'
import { AskedList } from '@/features/planning/asked-list'
import { OrganiserActions } from '@/features/planning/organiser-actions'
import { RegularPart } from '@/features/regulars/regular-part'
import { Joined } from '@/features/session/joined'
import { hasActions, ShiftActions } from '@/features/shifts/shift-actions'
import { ShiftDetail } from '@/features/shifts/shift-detail'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { isOver } from '@/lib/format/time'
import { useParams } from '@/lib/navigation'

export default function ShiftPage() {
  const { shiftId = '' } = useParams('shift')
  const shift = useQueryOf('shift.get', { shiftId }, { keep: true })
  const actions = shift.data !== undefined && hasActions(shift.data) ? <ShiftActions shift={shift.data} /> : undefined
  return (
    <Screen actions={actions}>
      <Joined>
        {(me) => (
          <>
            <QueuedScans />
            <ListStates of={shift}>
              {(found) => (
                <>
                  <ShiftDetail
                    shift={found}
                    regular={found.series !== null && me.may.includes('regular.make') ? <RegularPart shift={found} /> : undefined}
                    organiser={<><InviteDoor shift={found} me={me} /><OrganiserActions shift={found} /></>}
                  />
                  {me.may.includes('shift.asked') && found.state === 'open' && !isOver(found.startsAt) && <AskedList shiftId={shiftId} />}
                </>
              )}
            </ListStates>
          </>
        )}
      </Joined>
    </Screen>
  )
}

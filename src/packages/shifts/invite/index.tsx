import { Screen } from '@/components/screen'
import { InviteToShift } from '@/features/invite/invite'
import { Joined } from '@/features/session/joined'
import { useParams } from '@/lib/navigation'

export default function InvitePage() {
  const { shiftId = '' } = useParams('invite')
  return (
    <Screen>
      <Joined>{() => <InviteToShift shiftId={shiftId} />}</Joined>
    </Screen>
  )
}

import { Screen } from '@/components/screen'
import { Lead } from '@/features/attendance/lead'
import { Joined } from '@/features/session/joined'
import { useParams } from '@/lib/navigation'

export default function LeadPage() {
  const { shiftId = '' } = useParams('lead')
  return (
    <Screen>
      <Joined>{(me) => <Lead shiftId={shiftId} self={me.memberNo} />}</Joined>
    </Screen>
  )
}

import { Screen } from '@/components/screen'
import { SentSlip } from '@/features/party/sent-slip'
import { Joined } from '@/features/session/joined'
import { useParams } from '@/lib/navigation'

export default function PartySlipPage() {
  const { memberNo = '', slipId = '' } = useParams('partySlip')
  return (
    <Screen>
      <Joined>{() => <SentSlip memberNo={memberNo} slipId={slipId} />}</Joined>
    </Screen>
  )
}

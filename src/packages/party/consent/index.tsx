import { Screen } from '@/components/screen'
import { ConsentLetter } from '@/features/party/consent-letter'
import { Joined } from '@/features/session/joined'
import { useParams } from '@/lib/navigation'

export default function PartyConsentPage() {
  const { year } = useParams('partyConsent')
  return (
    <Screen>
      <Joined>{({ name }) => <ConsentLetter name={name} year={Number(year)} />}</Joined>
    </Screen>
  )
}

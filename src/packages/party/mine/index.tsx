import { Screen } from '@/components/screen'
import { MyRegistration } from '@/features/party/my-registration'
import { Joined } from '@/features/session/joined'

export default function PartyPage() {
  return (
    <Screen>
      <Joined>{({ memberNo }) => <MyRegistration memberNo={memberNo} />}</Joined>
    </Screen>
  )
}

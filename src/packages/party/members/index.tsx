import { Screen } from '@/components/screen'
import { PartyMembers } from '@/features/party/members'
import { Joined } from '@/features/session/joined'

export default function PartyMembersPage() {
  return (
    <Screen>
      <Joined>{() => <PartyMembers />}</Joined>
    </Screen>
  )
}

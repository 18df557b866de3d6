import { Screen } from '@/components/screen'
import { CredentialList } from '@/features/credentials/credential-list'
import { Joined } from '@/features/session/joined'

export default function CredentialsPage() {
  return (
    <Screen>
      <Joined>{() => <CredentialList />}</Joined>
    </Screen>
  )
}

import { Screen } from '@/components/screen'
import { MyCredentials } from '@/features/credentials/my-credentials'
import { Joined } from '@/features/session/joined'

export default function MyCredentialsPage() {
  return (
    <Screen>
      <Joined>{() => <MyCredentials />}</Joined>
    </Screen>
  )
}

import { ListStates } from '@/components/list-states'
import { Screen } from '@/components/screen'
import { OneCredential } from '@/features/credentials/one-credential'
import { Joined } from '@/features/session/joined'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { useParams } from '@/lib/navigation'

export default function CredentialPage() {
  const { credentialId = '' } = useParams('credential')
  return (
    <Screen>
      <Joined>{() => <One credentialId={credentialId} />}</Joined>
    </Screen>
  )
}

function One({ credentialId }: { credentialId: string }) {
  const found = useQueryOf('credential.holders', { credentialId })
  return <ListStates of={found}>{(one) => <OneCredential one={one} />}</ListStates>
}

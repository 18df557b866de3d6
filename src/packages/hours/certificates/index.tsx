import { Screen } from '@/components/screen'
import { Certificates } from '@/features/hours/certificates'
import { Joined } from '@/features/session/joined'

export default function CertificatesPage() {
  return (
    <Screen>
      <Joined>{() => <Certificates />}</Joined>
    </Screen>
  )
}

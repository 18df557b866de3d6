import { Screen } from '@/components/screen'
import { MyCertificates } from '@/features/hours/certificates'
import { Joined } from '@/features/session/joined'

export default function MyCertificatesPage() {
  return (
    <Screen>
      <Joined>{() => <MyCertificates />}</Joined>
    </Screen>
  )
}

import { Screen } from '@/components/screen'
import { VerifyCertificate } from '@/features/hours/verify-certificate'
import { useParams } from '@/lib/navigation'

export default function VerifyPage() {
  const { scene = '' } = useParams('verify')
  return (
    <Screen>
      <VerifyCertificate scanned={scene} />
    </Screen>
  )
}

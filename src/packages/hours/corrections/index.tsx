import { Screen } from '@/components/screen'
import { CorrectionsToDecide } from '@/features/hours/correction-lists'
import { Joined } from '@/features/session/joined'

export default function CorrectionsPage() {
  return (
    <Screen>
      <Joined>{() => <CorrectionsToDecide />}</Joined>
    </Screen>
  )
}

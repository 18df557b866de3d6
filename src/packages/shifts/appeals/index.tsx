import { Screen } from '@/components/screen'
import { AppealsToDecide } from '@/features/absences/lists'
import { Joined } from '@/features/session/joined'

export default function AppealsPage() {
  return (
    <Screen>
      <Joined>{() => <AppealsToDecide />}</Joined>
    </Screen>
  )
}

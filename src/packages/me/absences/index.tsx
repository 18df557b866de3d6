import { Screen } from '@/components/screen'
import { MyAbsences } from '@/features/absences/lists'
import { Joined } from '@/features/session/joined'

export default function AbsencesPage() {
  return (
    <Screen>
      <Joined>{() => <MyAbsences />}</Joined>
    </Screen>
  )
}

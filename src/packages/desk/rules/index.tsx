import { Screen } from '@/components/screen'
import { Rules } from '@/features/approval/rules'
import { Joined } from '@/features/session/joined'

export default function RulesPage() {
  return (
    <Screen>
      <Joined>{() => <Rules />}</Joined>
    </Screen>
  )
}

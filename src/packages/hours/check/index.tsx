import { Screen } from '@/components/screen'
import { CheckList } from '@/features/hours/check-list'
import { Joined } from '@/features/session/joined'

export default function CheckListPage() {
  return (
    <Screen>
      <Joined>{() => <CheckList />}</Joined>
    </Screen>
  )
}

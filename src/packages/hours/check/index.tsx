import { Screen } from '@/components/screen'
import { CheckList } from '@/features/hours/check-list'
import { Joined } from '@/features/session/joined'
import { useParams } from '@/lib/navigation'

export default function CheckListPage() {
  const { state } = useParams('checkHours')
  return (
    <Screen>
      <Joined>{() => <CheckList opened={state} />}</Joined>
    </Screen>
  )
}

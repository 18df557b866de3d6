import { Screen } from '@/components/screen'
import { PublicityList } from '@/features/hours/publicity-list'
import { Joined } from '@/features/session/joined'

export default function PublicityListPage() {
  return (
    <Screen>
      <Joined>{() => <PublicityList />}</Joined>
    </Screen>
  )
}

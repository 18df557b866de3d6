import { Screen } from '@/components/screen'
import { MyFamily } from '@/features/family/my-family'
import { Joined } from '@/features/session/joined'

export default function FamilyPage() {
  return (
    <Screen>
      <Joined>{({ memberNo }) => <MyFamily memberNo={memberNo} />}</Joined>
    </Screen>
  )
}

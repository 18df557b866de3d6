import { Screen } from '@/components/screen'
import { StarsDue } from '@/features/hours/stars-due'
import { Joined } from '@/features/session/joined'

export default function StarsDuePage() {
  return (
    <Screen>
      <Joined>{() => <StarsDue />}</Joined>
    </Screen>
  )
}

import { Screen } from '@/components/screen'
import { Counter } from '@/features/points/counter'
import { Joined } from '@/features/session/joined'

export default function MerchantPage() {
  return (
    <Screen>
      <Joined>{() => <Counter />}</Joined>
    </Screen>
  )
}

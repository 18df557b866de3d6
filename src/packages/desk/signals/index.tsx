import { Screen } from '@/components/screen'
import { SignalList } from '@/features/signals/signal-list'
import { Joined } from '@/features/session/joined'

export default function SignalsPage() {
  return (
    <Screen>
      <Joined>{() => <SignalList />}</Joined>
    </Screen>
  )
}

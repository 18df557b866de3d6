import { Screen } from '@/components/screen'
import { Joined } from '@/features/session/joined'
import { LedList } from '@/features/shifts/led-list'

export default function LedPage() {
  return (
    <Screen>
      <Joined>{() => <LedList />}</Joined>
    </Screen>
  )
}

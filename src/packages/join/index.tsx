import { Screen } from '@/components/screen'
import { JoinForm } from '@/features/member/join-form'

export default function JoinPage() {
  return (
    <Screen>
      <JoinForm />
    </Screen>
  )
}

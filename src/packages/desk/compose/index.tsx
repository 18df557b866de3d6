import { Screen } from '@/components/screen'
import { ComposeForm } from '@/features/notices/compose-form'
import { Joined } from '@/features/session/joined'

export default function ComposePage() {
  return (
    <Screen>
      <Joined>{() => <ComposeForm />}</Joined>
    </Screen>
  )
}

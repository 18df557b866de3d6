import { Screen } from '@/components/screen'
import { TypeForm } from '@/features/hours/type-form'
import { Joined } from '@/features/session/joined'

export default function TypeFormPage() {
  return (
    <Screen>
      <Joined>{() => <TypeForm />}</Joined>
    </Screen>
  )
}

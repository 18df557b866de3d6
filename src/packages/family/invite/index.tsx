import { Screen } from '@/components/screen'
import { InviteForm } from '@/features/family/invite-form'
import { Joined } from '@/features/session/joined'

export default function InviteFamilyPage() {
  return (
    <Screen>
      <Joined>{() => <InviteForm />}</Joined>
    </Screen>
  )
}

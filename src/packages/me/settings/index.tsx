import { Screen } from '@/components/screen'
import { DisplaySettings } from '@/features/member/display-settings'
import { Joined } from '@/features/session/joined'

export default function SettingsPage() {
  return (
    <Screen>
      <Joined>{(me) => <DisplaySettings me={me} />}</Joined>
    </Screen>
  )
}

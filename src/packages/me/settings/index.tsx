import { Screen } from '@/components/screen'
import { DisplaySettings } from '@/features/member/display-settings'
import { QuietHours } from '@/features/member/quiet-hours'
import { Joined } from '@/features/session/joined'

export default function SettingsPage() {
  return (
    <Screen>
      <Joined>
        {(me) => (
          <>
            <DisplaySettings me={me} />
            <QuietHours me={me} />
          </>
        )}
      </Joined>
    </Screen>
  )
}

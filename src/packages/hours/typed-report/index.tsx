import { Screen } from '@/components/screen'
import { TypedReport } from '@/features/hours/typed-report'
import { Joined } from '@/features/session/joined'

export default function TypedReportPage() {
  return (
    <Screen>
      <Joined>{() => <TypedReport />}</Joined>
    </Screen>
  )
}

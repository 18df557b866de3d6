import { Screen } from '@/components/screen'
import { Ledger } from '@/features/hours/ledger'
import { Joined } from '@/features/session/joined'

export default function LedgerPage() {
  return (
    <Screen>
      <Joined>{() => <Ledger />}</Joined>
    </Screen>
  )
}

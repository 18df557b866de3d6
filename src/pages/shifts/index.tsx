import { useState } from 'react'
import { Screen } from '@/components/screen'
import { Tabs } from '@/components/tabs'
import { MyRegulars } from '@/features/regulars/my-regulars'
import { Joined } from '@/features/session/joined'
import { LedList } from '@/features/shifts/led-list'
import { MyWeek } from '@/features/shifts/my-week'
import { OpenShifts } from '@/features/shifts/open-shifts'
import type { Me } from '@/lib/session'
import type { Role } from '#contract/roles'

const open = { key: 'open', label: '可以报名' } as const
const mine = { key: 'mine', label: '我报名的' } as const
const led = { key: 'led', label: '我带的' } as const
type TabKey = (typeof open | typeof mine | typeof led)['key']

/** Roles that lead as a rule. A volunteer who leads once finds the way on the shift itself and in 我的. */
const organisers: readonly Role[] = ['leader', 'gridWorker', 'staff', 'firstSecretary']

export default function ShiftsPage() {
  return (
    <Screen tab>
      <Joined>{(me) => <Shifts me={me} />}</Joined>
    </Screen>
  )
}

function Shifts({ me }: { me: Me }) {
  const [tab, setTab] = useState<TabKey>('open')
  const leads = me.is.some((role) => organisers.includes(role))
  return (
    <>
      <Tabs tabs={leads ? [open, mine, led] : [open, mine]} value={tab} onChange={setTab} />
      {tab === 'open' && <OpenShifts />}
      {tab === 'mine' && (
        <>
          {me.may.includes('regular.mine') && <MyRegulars />}
          <MyWeek />
        </>
      )}
      {tab === 'led' && <LedList />}
    </>
  )
}

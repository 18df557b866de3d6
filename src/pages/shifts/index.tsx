import { useState } from 'react'
import { Screen } from '@/components/screen'
import { Tabs } from '@/components/tabs'
import { Joined } from '@/features/session/joined'
import { ShiftList } from '@/features/shifts/shift-list'
import { useQueryOf } from '@/lib/cloud/use-query-of'

const tabs = [
  { key: 'open', label: '可以报名' },
  { key: 'mine', label: '我报名的' },
] as const
type TabKey = (typeof tabs)[number]['key']

export default function ShiftsPage() {
  const [tab, setTab] = useState<TabKey>('open')
  return (
    <Screen tab>
      <Joined>
        {() => (
          <>
            <Tabs tabs={tabs} value={tab} onChange={setTab} />
            {tab === 'open' ? <OpenShifts /> : <MyShifts />}
          </>
        )}
      </Joined>
    </Screen>
  )
}

function OpenShifts() {
  const shifts = useQueryOf('shift.list', {}, { keep: true })
  return <ShiftList of={shifts} nothing="眼下没有要人的活动" note="有了新活动,会在这里和消息里告诉您。" />
}

function MyShifts() {
  const shifts = useQueryOf('shift.mine', {}, { keep: true })
  return <ShiftList of={shifts} nothing="还没有报名" note="在“可以报名”里挑一个合适的时间。" />
}

import { useState } from 'react'
import { Screen } from '@/components/screen'
import { Tabs } from '@/components/tabs'
import { MyOrders } from '@/features/points/my-orders'
import { RewardList } from '@/features/points/reward-list'
import { Joined } from '@/features/session/joined'

const tabs = [
  { key: 'rewards', label: '可以换的' },
  { key: 'orders', label: '我的兑换' },
] as const

export default function RewardsPage() {
  const [tab, setTab] = useState<(typeof tabs)[number]['key']>('rewards')
  return (
    <Screen>
      <Joined>
        {() => (
          <>
            <Tabs tabs={tabs} value={tab} onChange={setTab} />
            {tab === 'rewards' ? <RewardList /> : <MyOrders />}
          </>
        )}
      </Joined>
    </Screen>
  )
}

import { useState } from 'react'
import { Screen } from '@/components/screen'
import { Tabs } from '@/components/tabs'
import { Rules } from '@/features/approval/rules'
import { PlaceRule } from '@/features/place-check/place-rule'
import { Joined } from '@/features/session/joined'

export default function RulesPage() {
  const [tab, setTab] = useState<'signUp' | 'place'>('signUp')
  return (
    <Screen>
      <Joined>
        {() => (
          <>
            <Tabs tabs={tabs} value={tab} onChange={setTab} />
            {tab === 'signUp' ? <Rules /> : <PlaceRule />}
          </>
        )}
      </Joined>
    </Screen>
  )
}

const tabs = [
  { key: 'signUp', label: '报名' },
  { key: 'place', label: '核对地点' },
] as const

import { useState } from 'react'
import { CellGroup } from '@/components/cell'
import { ListStates } from '@/components/list-states'
import { Screen } from '@/components/screen'
import { Empty } from '@/components/states'
import { Tabs } from '@/components/tabs'
import { NeedRow } from '@/features/needs/need-row'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { useParams } from '@/lib/navigation'
import type { Input } from '#contract/index'

type State = Input<'need.queue'>['state']
const tabs: { key: State; label: string }[] = [
  { key: 'submitted', label: '待核实' },
  { key: 'verified', label: '待安排' },
  { key: 'planned', label: '已安排' },
  { key: 'served', label: '待确认' },
  { key: 'closed', label: '已办结' },
]

export default function NeedQueuePage() {
  const { state: opened = 'submitted' } = useParams('needQueue')
  const [state, setState] = useState<State>(opened)
  const queue = useQueryOf('need.queue', { state })
  return (
    <Screen>
      <Tabs tabs={tabs} value={state} onChange={setState} />
      <ListStates of={queue} isEmpty={(data) => data.needs.length === 0} empty={<Empty icon="check-circle" title="这里没有求助" />}>
        {(data) => (
          <CellGroup>
            {data.needs.map((need) => (
              <NeedRow key={need.needId} need={need} who />
            ))}
          </CellGroup>
        )}
      </ListStates>
    </Screen>
  )
}

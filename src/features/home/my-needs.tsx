import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { CellGroup } from '@/components/cell'
import { ListStates } from '@/components/list-states'
import { Loading } from '@/components/states'
import { NeedRow } from '@/features/needs/need-row'
import { useQueryOf } from '@/lib/cloud/use-query-of'

const SHOWN = 3

/** Where one's own needs stand, for people who do not serve shifts. */
export function MyNeeds() {
  const mine = useQueryOf('need.mine', {}, { keep: true })
  return (
    <ListStates
      of={mine}
      loading={<Loading rows={1} />}
      isEmpty={({ needs }) => needs.length === 0}
      empty={
        <Card title="邻居就在身边">
          <View className="lb-sub">修灯、理发、陪着看病……家里有事，点“我要求助”。</View>
        </Card>
      }
    >
      {({ needs }) => (
        <CellGroup>
          {needs.slice(0, SHOWN).map((need) => (
            <NeedRow key={need.needId} need={need} />
          ))}
        </CellGroup>
      )}
    </ListStates>
  )
}

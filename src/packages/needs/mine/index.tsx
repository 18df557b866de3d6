import { Button } from '@/components/button'
import { CellGroup } from '@/components/cell'
import { ListStates } from '@/components/list-states'
import { Screen } from '@/components/screen'
import { Empty } from '@/components/states'
import { NeedRow } from '@/features/needs/need-row'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { go } from '@/lib/navigation'

export default function MyNeedsPage() {
  const needs = useQueryOf('need.mine', {}, { keep: true })
  return (
    <Screen actions={<Button id="ask" icon="hand" onTap={() => go('ask')}>我要求助</Button>}>
      <ListStates
        of={needs}
        isEmpty={(data) => data.needs.length === 0}
        empty={<Empty icon="hand" title="还没有求助" note="家里有事需要帮忙，点下面的按钮。" />}
      >
        {(data) => (
          <CellGroup>
            {data.needs.map((need) => (
              <NeedRow key={need.needId} need={need} />
            ))}
          </CellGroup>
        )}
      </ListStates>
    </Screen>
  )
}

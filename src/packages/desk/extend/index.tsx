import { ListStates } from '@/components/list-states'
import { Screen } from '@/components/screen'
import { Empty } from '@/components/states'
import { ExtendForm } from '@/features/planning/extend-form'
import { Joined } from '@/features/session/joined'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { useParams } from '@/lib/navigation'

export default function ExtendPage() {
  const { shiftId = '' } = useParams('extendSeries')
  const shift = useQueryOf('shift.get', { shiftId })
  const gone = <Empty icon="info" title="这个活动不能接着排" note="只有每周都办、没有取消的活动，可以由网格员或社区工作人员接着排。" />
  return (
    <Screen>
      <Joined>
        {() => (
          <ListStates of={shift} isEmpty={({ may, series }) => !may.extend || series === null} empty={gone}>
            {(found) => (found.series === null ? null : <ExtendForm shift={found} lastAt={found.series.lastAt} />)}
          </ListStates>
        )}
      </Joined>
    </Screen>
  )
}

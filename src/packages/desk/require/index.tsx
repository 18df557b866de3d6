import { ListStates } from '@/components/list-states'
import { Screen } from '@/components/screen'
import { Empty } from '@/components/states'
import { RequireForm } from '@/features/planning/require-form'
import { Joined } from '@/features/session/joined'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { useParams } from '@/lib/navigation'

export default function RequirePage() {
  const { shiftId = '' } = useParams('requireShift')
  const shift = useQueryOf('shift.get', { shiftId })
  const gone = <Empty icon="info" title="这次活动的要求不能改了" note="已经开始或取消的活动不能再改。网格员和社区工作人员可以改还没开始的。" />
  return (
    <Screen>
      <Joined>
        {() => (
          <ListStates of={shift} isEmpty={({ may }) => !may.require} empty={gone}>
            {(found) => <RequireForm shift={found} />}
          </ListStates>
        )}
      </Joined>
    </Screen>
  )
}

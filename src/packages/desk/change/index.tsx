import { ListStates } from '@/components/list-states'
import { Screen } from '@/components/screen'
import { Empty } from '@/components/states'
import { ChangeForm } from '@/features/planning/change-form'
import { Joined } from '@/features/session/joined'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { useParams } from '@/lib/navigation'

export default function ChangePage() {
  const { shiftId = '' } = useParams('changeShift')
  const shift = useQueryOf('shift.get', { shiftId })
  const gone = <Empty icon="info" title="这次活动不能修改了" note="已经开始或取消的活动不能再改。" />
  return (
    <Screen>
      <Joined>
        {() => (
          <ListStates of={shift} isEmpty={({ may }) => !may.change} empty={gone}>
            {(found) => <ChangeForm shift={found} />}
          </ListStates>
        )}
      </Joined>
    </Screen>
  )
}

import { ListStates } from '@/components/list-states'
import { Screen } from '@/components/screen'
import { ReachView } from '@/features/notices/reach-view'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { useParams } from '@/lib/navigation'

export default function ReachPage() {
  const { noticeId = '' } = useParams('reach')
  const reach = useQueryOf('notice.reach', { noticeId }, { keep: true, every: 10_000 })
  return (
    <Screen>
      <ListStates of={reach}>{(found) => <ReachView reach={found} />}</ListStates>
    </Screen>
  )
}

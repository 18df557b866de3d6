import { ListStates } from '@/components/list-states'
import { Screen } from '@/components/screen'
import { NeedActions } from '@/features/needs/need-actions'
import { NeedDetail } from '@/features/needs/need-detail'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { useParams } from '@/lib/navigation'

export default function NeedPage() {
  const { needId = '' } = useParams('need')
  const need = useQueryOf('need.get', { needId }, { keep: true, every: 15_000 })
  return (
    <Screen actions={need.data && hasActions(need.data.may) ? <NeedActions need={need.data} /> : undefined}>
      <ListStates of={need}>{(data) => <NeedDetail need={data} />}</ListStates>
    </Screen>
  )
}

const hasActions = (may: Record<string, boolean>) => Object.values(may).some(Boolean)

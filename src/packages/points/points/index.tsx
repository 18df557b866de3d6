import { ListStates } from '@/components/list-states'
import { Screen } from '@/components/screen'
import { Account } from '@/features/points/account'
import { Joined } from '@/features/session/joined'
import { useQueryOf } from '@/lib/cloud/use-query-of'

export default function PointsPage() {
  return (
    <Screen>
      <Joined>{() => <Points />}</Joined>
    </Screen>
  )
}

function Points() {
  const points = useQueryOf('points.mine', {}, { keep: true })
  return <ListStates of={points}>{(found) => <Account points={found} />}</ListStates>
}

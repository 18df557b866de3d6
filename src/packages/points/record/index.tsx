import { ListStates } from '@/components/list-states'
import { Screen } from '@/components/screen'
import { MyTrainings } from '@/features/credentials/my-trainings'
import { Book } from '@/features/points/record-book'
import { Joined } from '@/features/session/joined'
import { useQueryOf } from '@/lib/cloud/use-query-of'

export default function RecordPage() {
  return (
    <Screen>
      <Joined>{() => <Record />}</Joined>
    </Screen>
  )
}

function Record() {
  const book = useQueryOf('hours.mine', {}, { keep: true })
  return (
    <>
      <ListStates of={book}>{(found) => <Book book={found} />}</ListStates>
      <MyTrainings />
    </>
  )
}

import { ListStates } from '@/components/list-states'
import { Screen } from '@/components/screen'
import { Voucher } from '@/features/points/voucher'
import { Joined } from '@/features/session/joined'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { useParams } from '@/lib/navigation'

/** How often the state is asked while the code is held up at the counter, in ms. */
const EVERY = 5000

export default function OrderPage() {
  const { orderId = '' } = useParams('order')
  return (
    <Screen>
      <Joined>{() => <Order orderId={orderId} />}</Joined>
    </Screen>
  )
}

function Order({ orderId }: { orderId: string }) {
  const order = useQueryOf('order.get', { orderId }, { keep: true, every: EVERY })
  return <ListStates of={order}>{(found) => <Voucher order={found} />}</ListStates>
}

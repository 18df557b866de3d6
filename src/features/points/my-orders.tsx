import { Cell, CellGroup } from '@/components/cell'
import { ListStates } from '@/components/list-states'
import { Empty } from '@/components/states'
import { Tag } from '@/components/tag'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakPoints } from '@/lib/format/amounts'
import { speakMoment } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { OrderView } from '#contract/rewards'
import { orderWords } from './text'

export function MyOrders() {
  const orders = useQueryOf('order.mine', {}, { keep: true })
  return (
    <ListStates of={orders} isEmpty={(found) => found.orders.length === 0} empty={<Empty icon="ticket" title="还没有换过" note="在“可以换的”里挑一样。" />}>
      {({ orders: list }) => (
        <CellGroup>
          {list.map((order) => (
            <Order key={order.orderId} order={order} />
          ))}
        </CellGroup>
      )}
    </ListStates>
  )
}

function Order({ order }: { order: OrderView }) {
  const { orderId, title, merchant, price, state, orderedAt } = order
  const { words, tone, icon } = orderWords[state]
  return (
    <Cell id={`my-order-${orderId}`} title={title} note={`${merchant} · ${speakPoints(price)} · ${speakMoment(orderedAt)}`} onTap={() => go('order', { orderId })}>
      <Tag tone={tone} icon={icon}>{words}</Tag>
    </Cell>
  )
}

import { Cell, CellGroup } from '@/components/cell'
import { ListStates } from '@/components/list-states'
import { Loading } from '@/components/states'
import { Fact } from '@/components/tag'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakPoints } from '@/lib/format/amounts'
import { speakMoment } from '@/lib/format/time'

/** What this merchant has handed over of late, and what it comes to. */
export function HandedOver() {
  const handedOver = useQueryOf('order.writtenOff', {}, { keep: true })
  return (
    <ListStates of={handedOver} loading={<Loading rows={1} />} isEmpty={({ orders }) => orders.length === 0} empty={<Fact icon="list">还没有核销过，核销后会列在这里。</Fact>}>
      {({ orders, points }) => (
        <CellGroup title={`近一个月核销 ${orders.length} 笔，共 ${speakPoints(points)}`}>
          {orders.map(({ orderId, title, price, closedAt }) => (
            <Cell key={orderId} title={title} note={speakMoment(closedAt)} value={speakPoints(price)} />
          ))}
        </CellGroup>
      )}
    </ListStates>
  )
}

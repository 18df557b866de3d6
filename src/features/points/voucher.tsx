import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { confirm } from '@/components/dialog-store'
import { QrCode } from '@/components/qr-code'
import { Fact, StatusLine } from '@/components/tag'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { speakPoints } from '@/lib/format/amounts'
import { speakMoment } from '@/lib/format/time'
import type { OrderView } from '#contract/rewards'
import './points.scss'
import { cancelOrderSentences, orderWords } from './text'

/** One order: its single-use code while it waits, and what became of it. */
export function Voucher({ order }: { order: OrderView }) {
  const { words, tone, icon, note } = orderWords[order.state]
  return (
    <>
      <View className="voucher" id={`order-${order.state}`}>
        <View className="lb-title">{order.title}</View>
        <View className="lb-sub">{order.merchant}</View>
        <StatusLine icon={icon} tone={tone} note={order.closedAt === null ? undefined : speakMoment(order.closedAt)}>
          {words}
        </StatusLine>
        <View className="lb-sub">{note}</View>
        {order.code !== null && <QrCode value={order.code} size={230} label="兑换码" />}
        {order.code !== null && <View className="lb-caption">一个码只能领一次，不要截图发给别人</View>}
      </View>
      <Card>
        {order.state === 'held' && <Fact icon="clock">{`请在 ${speakMoment(order.expiresAt)} 前去领，过了时间积分自动退回`}</Fact>}
        <Fact icon="leaf">{order.state === 'held' ? `留着 ${speakPoints(order.price)}，领的时候才扣` : speakPoints(order.price)}</Fact>
        <Fact icon="list">{`${speakMoment(order.orderedAt)} 兑换`}</Fact>
      </Card>
      {order.state === 'held' && <CancelOrder order={order} />}
    </>
  )
}

function CancelOrder({ order }: { order: OrderView }) {
  const { run } = useCommand('order.cancel', {
    sentences: cancelOrderSentences,
    onDone: () => toast('已取消，积分退给您了'),
    onFailed: (sentence) => toast(sentence, 4000),
  })
  const cancel = async () => {
    const sure = await confirm({ title: '不换了？', content: `${speakPoints(order.price)}马上退给您，这个码就不能用了。`, confirmText: '不换了', danger: true })
    if (sure) await run({ orderId: order.orderId })
  }
  return (
    <Button id="cancel-order" kind="plain" onTap={cancel}>
      不换了，退回积分
    </Button>
  )
}

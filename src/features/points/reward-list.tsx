import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { confirm } from '@/components/dialog-store'
import { ListStates } from '@/components/list-states'
import { Empty } from '@/components/states'
import { Fact, Tag } from '@/components/tag'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakPoints } from '@/lib/format/amounts'
import { go } from '@/lib/navigation'
import type { RewardView } from '#contract/rewards'
import { placeSentences, sourceWords, whyNot } from './text'

/** Thanks that can be had for points. */
export function RewardList() {
  const rewards = useQueryOf('reward.list', {})
  return (
    <ListStates of={rewards} isEmpty={(found) => found.rewards.length === 0} empty={<Empty icon="gift" title="眼下没有可以换的" note="社区和商家准备好了，就会放在这里。" />}>
      {({ rewards: list, available }) => (
        <>
          <Fact icon="leaf">{`您现在可以用 ${speakPoints(available)}`}</Fact>
          {list.map((reward) => (
            <Reward key={reward.rewardId} reward={reward} available={available} />
          ))}
        </>
      )}
    </ListStates>
  )
}

function Reward({ reward, available }: { reward: RewardView; available: number }) {
  const { rewardId, title, merchant, price, left, source, can } = reward
  const { run } = useCommand('order.place', {
    sentences: placeSentences,
    onDone: ({ orderId }) => void go('order', { orderId }),
    onFailed: (sentence) => void confirm({ title: '没有换成', content: sentence, confirmText: '知道了', noCancel: true }),
  })
  const order = async () => {
    const sure = await confirm({
      title: `换“${title}”？`,
      content: `先留下 ${speakPoints(price)}，换完还剩 ${speakPoints(available - price)}。到${merchant}出示兑换码领取，过期不领自动退回。`,
      confirmText: `用 ${speakPoints(price)}换`,
    })
    if (sure && (await run({ rewardId, price })) !== null) toast('换好了，到店出示兑换码')
  }
  const missing = price - available
  return (
    <Card title={title} extra={<View className="lb-strong lb-number">{speakPoints(price)}</View>}>
      <View className="lb-sub">{merchant}</View>
      <View className="lb-row lb-row--apart">
        <View className="lb-row lb-row--wrap lb-grow">
          <Tag>{sourceWords[source]}</Tag>
          {left > 0 && <Tag tone="blue">{`还有 ${left} 份`}</Tag>}
        </View>
        {can.order && (
          <Button id={`place-order-${rewardId}`} className="place-order" small kind="default" onTap={order}>
            兑换
          </Button>
        )}
      </View>
      {!can.order && (
        <Fact icon="info">{can.why === 'notEnoughPoints' && missing > 0 ? `${whyNot[can.why]}，还差 ${speakPoints(missing)}` : whyNot[can.why]}</Fact>
      )}
    </Card>
  )
}

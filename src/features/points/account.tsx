import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { Empty } from '@/components/states'
import { grouped, speakChange, speakPoints } from '@/lib/format/amounts'
import { speakMoment } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { PointsView, TransferView } from '#contract/ledger'
import './points.scss'
import { transferWords } from './text'

/** What can be spent, what waits at a merchant, and every change of it. */
export function Account({ points }: { points: PointsView }) {
  return (
    <>
      <Card>
        <View className="lb-sub">现在可以用</View>
        <View className="amount" id="points-available">
          {grouped(points.available)}
          <View className="amount__unit lb-sub" style={{ display: 'inline' }}>分</View>
        </View>
        {points.held > 0 && <View className="lb-sub">{`另有 ${speakPoints(points.held)}留给了还没领的兑换`}</View>}
        <Button id="to-rewards" kind="default" icon="gift" onTap={() => go('rewards')}>
          去兑换
        </Button>
      </Card>
      {points.transfers.length === 0 ? (
        <Empty icon="leaf" title="还没有积分" note="扫码签到、签退的服务，每 6 分钟记 1 分。" />
      ) : (
        <CellGroup title="每一笔" footer="怎么算出来的，在“服务记录”里逐条写着。">
          {points.transfers.map((transfer) => (
            <Transfer key={transfer.transferId} transfer={transfer} />
          ))}
        </CellGroup>
      )}
    </>
  )
}

function Transfer({ transfer }: { transfer: TransferView }) {
  const { kind, change, title, at } = transfer
  // Handing over takes nothing more: the points left when the reward was ordered.
  const value = change === 0 ? '不再扣分' : speakChange(change)
  return <Cell title={title} note={`${transferWords[kind]} · ${speakMoment(at)}`} value={<View className="lb-number">{value}</View>} />
}

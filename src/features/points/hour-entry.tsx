import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Fact, Tag } from '@/components/tag'
import { speakMinutes } from '@/lib/format/amounts'
import { speakDay } from '@/lib/format/time'
import type { HourEntryView } from '#contract/ledger'
import { reckoningWords } from './reckoning'

/** One service: how long, how it was proved, and how its points came about. */
export function HourEntry({ entry }: { entry: HourEntryView }) {
  const { shiftTitle, servedOn, minutes, grade, verifiedBy, points } = entry
  return (
    <Card title={shiftTitle} extra={<View className="lb-strong lb-number">{speakMinutes(minutes)}</View>}>
      <View className="lb-row lb-row--wrap">
        <View className="lb-sub">{speakDay(servedOn)}</View>
        {grade === 'measured' ? (
          <Tag tone="brand" icon="scan">{verifiedBy === 'code' ? '扫码证实' : '扫码，负责人确认'}</Tag>
        ) : (
          <Tag icon="edit">手工登记</Tag>
        )}
      </View>
      {points === null ? <Fact icon="leaf">只记时长，不算积分</Fact> : <Fact icon="leaf">{reckoningWords(points)}</Fact>}
    </Card>
  )
}

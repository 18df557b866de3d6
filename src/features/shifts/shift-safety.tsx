import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Fact, Tag } from '@/components/tag'
import type { ShiftView } from '#contract/shifts'
import { riskWords } from './text'

/** What may happen and what is done about it. People must be told before they sign up (志愿服务条例 art. 12). */
export function ShiftSafety({ shift }: { shift: Pick<ShiftView, 'risks' | 'safeguards' | 'hazard'> }) {
  return (
    <Card title="风险和保障" extra={shift.hazard ? <Tag tone="amber" icon="warning">有危险，已上保险</Tag> : undefined}>
      <Risks risks={shift.risks} />
      <Fact icon="shield">{shift.safeguards}</Fact>
      <View className="lb-caption">请看清楚再报名。觉得不合适，完全可以不报。</View>
    </Card>
  )
}

export function Risks({ risks }: { risks: ShiftView['risks'] }) {
  return (
    <View className="lb-row lb-row--wrap">
      {risks.map((risk) => (
        <Tag key={risk} tone={risk === 'none' ? 'brand' : 'amber'} icon={risk === 'none' ? 'check' : 'warning'}>
          {riskWords[risk]}
        </Tag>
      ))}
    </View>
  )
}

import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Fact, Tag } from '@/components/tag'
import { speakMinutes } from '@/lib/format/amounts'
import { speakDay, timeOf } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { CorrectionLine, HourEntryView } from '#contract/hours'
import { countedWords, signedMinutes, standsAt } from './counted'
import { reckoningWords } from './reckoning'

/** One service: where and when, how long and how that was counted, who stood for it, and every correction beneath. */
export function HourEntry({ entry }: { entry: HourEntryView }) {
  const { shiftTitle, place, servedOn, startedAt, endedAt, minutes, grade, points, corrections } = entry
  const scans = startedAt === null ? '' : ` ${timeOf(startedAt)} 签到${endedAt === null ? '，没有签退' : `–${timeOf(endedAt)} 签退`}`
  return (
    <Card title={shiftTitle} extra={<View className="lb-strong lb-number">{entry.origin === 'correction' ? signedMinutes(minutes) : speakMinutes(minutes)}</View>}>
      <View className="lb-row lb-row--wrap">
        <View className="lb-sub">{`${speakDay(servedOn)}${scans}`}</View>
        {grade === 'measured' ? <Tag tone="brand" icon="scan">扫码记录</Tag> : <Tag icon="edit">手工登记</Tag>}
      </View>
      <Fact icon="pin">{place}</Fact>
      <Fact icon="check">{countedWords(entry)}</Fact>
      {points === null ? <Fact icon="leaf">只记时长，不算积分</Fact> : <Fact icon="leaf">{reckoningWords(points)}</Fact>}
      {corrections.map((correction) => (
        <Correction key={correction.hourEntryId} correction={correction} />
      ))}
      {entry.origin !== 'correction' && (
        <Button id={`correct-${entry.hourEntryId}`} small kind="plain" onTap={() => go('correct', { hourEntryId: entry.hourEntryId, title: shiftTitle, standsAt: String(standsAt(entry)) })}>
          时间不对？申请更正
        </Button>
      )}
    </Card>
  )
}

function Correction({ correction: { minutes, reason, decidedBy } }: { correction: CorrectionLine }) {
  return <Fact icon="edit">{`更正 ${signedMinutes(minutes)}，${decidedBy} 同意：${reason}`}</Fact>
}

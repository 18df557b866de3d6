import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Empty } from '@/components/states'
import { Fact, Tag } from '@/components/tag'
import { Turner } from '@/components/turner'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakMinutes } from '@/lib/format/amounts'
import { monthsAfter, speakMonth, today } from '@/lib/format/time'
import type { TypistLine } from '#contract/hours'

/** Month by month, who typed how many minutes. Everybody may see it and nobody can switch it off. */
export function TypedReport() {
  const present = today().slice(0, 7)
  const [month, setMonth] = useState(present)
  const report = useQueryOf('hours.typedReport', { month })
  return (
    <>
      <Turner
        here={speakMonth(month)}
        backLabel="上个月"
        onBack={() => setMonth(monthsAfter(month, -1))}
        onLabel="下个月"
        onOn={month < present ? () => setMonth(monthsAfter(month, 1)) : undefined}
      />
      <ListStates of={report} isEmpty={({ lines }) => lines.length === 0} empty={<Empty icon="list" title="这个月没有人手工登记" note="时长都是扫码记下来的。" />}>
        {({ lines, complete }) => (
          <>
            {!complete && <Notice tone="amber">这个月的登记太多，下面只算了最近的一千条。</Notice>}
            {lines.map((line, nth) => <Typist key={nth} line={line} total={sumOf(lines)} />)}
          </>
        )}
      </ListStates>
      <Notice tone="grey">手工登记的时长都要另一个人核对，不计积分。这张表每月都有，谁都能看，不能关掉。</Notice>
    </>
  )
}

const sumOf = (lines: readonly TypistLine[]) => lines.reduce((sum, { minutes }) => sum + minutes, 0)

function Typist({ line: { name, entries, refused, minutes, people, mostForOne }, total }: { line: TypistLine; total: number }) {
  const share = total === 0 ? 0 : Math.round((minutes / total) * 100)
  return (
    <Card title={name} extra={<View className="lb-strong lb-number">{speakMinutes(minutes)}</View>}>
      <Fact icon="edit">{`登记 ${entries} 条${refused === 0 ? '' : `，没通过 ${refused} 条`}，占全社区 ${share}%`}</Fact>
      <Fact icon="people">{`为 ${people} 人登记，同一个人最多 ${speakMinutes(mostForOne)}`}</Fact>
      {people === 1 && entries > 2 && <Tag tone="amber" icon="info">都是为同一个人登记的</Tag>}
    </Card>
  )
}

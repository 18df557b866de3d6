import { useState } from 'react'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { Notice } from '@/components/notice'
import { Fact } from '@/components/tag'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { dayOf, speakDay, timeOf } from '@/lib/format/time'
import { goInstead } from '@/lib/navigation'
import type { ShiftView } from '#contract/shifts'
import type { Repeat } from './draft'
import { keptDays, weekdayOf } from './series-days'
import { extendSentences } from './text'
import { WeeklyDays } from './weekly-days'

const DAY = 86_400_000

/** More days for a series. What is said about its last shift is said about them too, so only the days are asked for. */
export function ExtendForm({ shift: { shiftId, title }, lastAt }: { shift: ShiftView; lastAt: number }) {
  const [repeat, setRepeat] = useState<Repeat>({ weekdays: [weekdayOf(lastAt)], until: null, without: [] })
  const [from] = useState(() => Math.max(lastAt, Date.now()) + DAY)
  const { run, sentence } = useCommand('shift.extendSeries', {
    sentences: extendSentences,
    onDone: ({ shiftIds, joined }) => {
      toast(`又排了 ${shiftIds.length} 场${joined > 0 ? `，告诉了固定报名的 ${joined} 人` : ''}`, 4000)
      void goInstead('shift', { shiftId: shiftIds[0] ?? shiftId })
    },
  })
  const days = keptDays(from, repeat)
  return (
    <>
      <Card title={title}>
        <Fact icon="calendar">{`现在排到 ${speakDay(dayOf(lastAt))}`}</Fact>
        <Fact icon="info">{`时间（${timeOf(lastAt)}）、地点、岗位、名额、风险和保障都照最后一场。固定报名的人自动报上。`}</Fact>
      </Card>
      <Section title="接着排到什么时候">
        <WeeklyDays from={from} repeat={repeat} error={undefined} onChange={setRepeat} />
      </Section>
      {sentence !== null && (
        <Notice tone="red" id="extend-refused">
          {sentence}
        </Notice>
      )}
      <Button id="extend-send" icon="send" disabled={days.length === 0} onTap={() => run({ shiftId, days })}>
        {days.length === 0 ? '请先选周几、办到哪一天' : `再排 ${days.length} 场`}
      </Button>
    </>
  )
}

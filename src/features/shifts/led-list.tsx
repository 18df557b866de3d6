import { useState } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { dayOf, isOver, speakDay } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { ShiftCard } from '#contract/shifts'
import { ShiftList } from './shift-list'

/** Shifts that this person leads or answers for; a tap leads to the code and the list of people. */
export function LedList() {
  const [from, setFrom] = useState<number | null>(null)
  const led = useQueryOf('shift.led', from === null ? {} : { from }, { keep: from === null })
  const next = led.data?.next ?? null
  return (
    <>
      <ShiftList
        of={led.data === undefined ? led : { ...led, data: { shifts: comingFirst(led.data.shifts) } }}
        nothing="您现在没有要带的活动"
        note="社区请您带队的活动，会出现在这里。"
        onOpen={({ shiftId }) => go('lead', { shiftId })}
      />
      {next !== null && (
        <Button id="led-later" kind="default" icon="down" onTap={() => setFrom(next)}>
          {`看${speakDay(dayOf(next))}起的活动`}
        </Button>
      )}
      {from !== null && (
        <Button id="led-back" kind="plain" onTap={() => setFrom(null)}>
          回到最近的活动
        </Button>
      )}
      {from === null && <Notice tone="grey">结束超过七天的不在这里，服务时长在各人的“服务记录簿”里。</Notice>}
    </>
  )
}

/** Those that are on or come, soonest first; then the past ones, where somebody may still wait for a word, latest first. */
function comingFirst(shifts: readonly ShiftCard[]): ShiftCard[] {
  const past = shifts.filter(({ endsAt }) => isOver(endsAt))
  return [...shifts.filter((shift) => !past.includes(shift)), ...past.reverse()]
}

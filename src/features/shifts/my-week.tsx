import { useState } from 'react'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Empty } from '@/components/states'
import { Fact } from '@/components/tag'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakMinutes } from '@/lib/format/amounts'
import { dayOf, isOver, isWithin, speakDay } from '@/lib/format/time'
import type { ShiftCard } from '#contract/shifts'
import { ShiftSummary } from './shift-summary'

const WEEK = 7 * 86_400_000
/** Whoever comes every week has sixty of them. */
const DAYS = 10

/** What I have promised, day by day, with the coming seven days in one line. Stays on the phone for when there is no network. */
export function MyWeek() {
  const [all, setAll] = useState(false)
  const shifts = useQueryOf('shift.mine', {}, { keep: true })
  const nothing = <Empty icon="calendar" title="还没有报名" note="在“可以报名”里挑一个合适的时间。" />
  return (
    <ListStates of={shifts} isEmpty={(found) => found.shifts.length === 0} empty={nothing}>
      {(found) => (
        <>
          <Week shifts={found.shifts} />
          {byDay(found.shifts).slice(0, all ? undefined : DAYS).map(([day, ofDay]) => (
            <Section key={day} title={speakDay(day)}>
              {ofDay.map((shift) => <ShiftSummary key={shift.shiftId} shift={shift} />)}
            </Section>
          ))}
          {!all && byDay(found.shifts).length > DAYS && (
            <Button id="my-later" kind="plain" onTap={() => setAll(true)}>
              再看后面的日子
            </Button>
          )}
        </>
      )}
    </ListStates>
  )
}

function Week({ shifts }: { shifts: readonly ShiftCard[] }) {
  const coming = shifts.filter(({ state, mine, startsAt, endsAt }) => state === 'open' && mine.state === 'confirmed' && !isOver(endsAt) && isWithin(WEEK, startsAt))
  const minutes = coming.reduce((sum, { startsAt, endsAt }) => sum + Math.round((endsAt - startsAt) / 60_000), 0)
  return (
    <Card id="my-week">
      <Fact icon="calendar">{coming.length === 0 ? '未来七天没有安排' : `未来七天 ${coming.length} 场，共 ${speakMinutes(minutes)}`}</Fact>
    </Card>
  )
}

/** The back end sorts by the end of the shifts; a day begins with what begins first. */
function byDay(shifts: readonly ShiftCard[]): [string, ShiftCard[]][] {
  const days = new Map<string, ShiftCard[]>()
  for (const shift of [...shifts].sort((a, b) => a.startsAt - b.startsAt)) {
    const day = dayOf(shift.startsAt)
    days.set(day, [...(days.get(day) ?? []), shift])
  }
  return [...days]
}

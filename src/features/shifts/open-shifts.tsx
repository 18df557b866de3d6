import { useState } from 'react'
import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Empty } from '@/components/states'
import { Fact, StatusLine } from '@/components/tag'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import type { OpenShift } from '#contract/shifts'
import { ShiftSummary } from './shift-summary'
import { sayBecause, sayTimes, sayWhyNot } from './text'

/** What I can take, soonest first. What I cannot take stays a tap away, each with its reason, so that nothing is a secret. */
export function OpenShifts() {
  const shifts = useQueryOf('shift.list', {}, { keep: true })
  const nothing = <Empty icon="calendar" title="眼下没有要人的活动" note="有了新活动，会在这里和消息里告诉您。" />
  return (
    <ListStates of={shifts} isEmpty={(found) => others(found.shifts).length === 0} empty={nothing}>
      {(found) => <Open shifts={others(found.shifts)} />}
    </ListStates>
  )
}

/** What I have joined stands under 我报名的. */
const others = (shifts: readonly OpenShift[]) => shifts.filter(({ mine }) => mine.state === 'none')

function Open({ shifts }: { shifts: readonly OpenShift[] }) {
  const free = shifts.filter(({ chance }) => chance.state === 'free')
  const full = shifts.filter(({ chance }) => chance.state === 'wait')
  const soon = shifts.filter(({ chance }) => chance.state === 'closed' && chance.why === 'notYetOpen')
  const closed = shifts.filter((shift) => shift.chance.state === 'closed' && !soon.includes(shift))
  return (
    <>
      {free.length === 0 && <Empty icon="calendar" title="眼下没有您能直接报的活动" note="满了的可以候补；报不了的，点下面看看是为什么。" />}
      {free.map((shift) => <Possible key={shift.shiftId} shift={shift} />)}
      {full.length > 0 && <Section title="满了，可以候补">{full.map((shift) => <Possible key={shift.shiftId} shift={shift} />)}</Section>}
      {soon.length > 0 && <Section title="过几天开始报名">{soon.map((shift) => <Possible key={shift.shiftId} shift={shift} />)}</Section>}
      {closed.length > 0 && <Closed shifts={closed} />}
    </>
  )
}

/** Says beforehand until when, and where a leader would look first. */
const Possible = ({ shift }: { shift: OpenShift }) => (
  <ShiftSummary shift={shift}>
    <Times shift={shift} />
    {shift.chance.state !== 'closed' && shift.chance.hold !== undefined && (
      <StatusLine icon="info" tone="amber" note={sayBecause(shift.chance.hold)}>报名后要带队人同意</StatusLine>
    )}
  </ShiftSummary>
)

function Times({ shift }: { shift: OpenShift }) {
  const words = sayTimes(shift)
  return words === null ? null : <Fact icon="waiting">{words}</Fact>
}

function Closed({ shifts }: { shifts: readonly OpenShift[] }) {
  const [shown, setShown] = useState(false)
  if (!shown) {
    return (
      <Button id="show-closed" kind="plain" onTap={() => setShown(true)}>
        {`还有 ${shifts.length} 场您现在报不了，看看为什么`}
      </Button>
    )
  }
  return (
    <Section title="现在报不了">
      {shifts.map((shift) => (
        <ShiftSummary key={shift.shiftId} shift={shift}>
          <StatusLine icon="info" tone="amber" note={whyClosed(shift)}>现在不能报</StatusLine>
        </ShiftSummary>
      ))}
    </Section>
  )
}

const whyClosed = ({ chance }: OpenShift): string => (chance.state === 'closed' ? sayWhyNot(chance.why, chance.details) : '')

import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Fact } from '@/components/tag'
import { toastDone } from '@/components/toast'
import { ReasonDialog } from '@/features/hours/reason-dialog'
import { useCommand } from '@/lib/cloud/use-command'
import { dayOf, speakDay, speakMoment } from '@/lib/format/time'
import type { AbsenceView } from '#contract/absences'
import { appealSentences, decideSentences, kindWords, stateWords } from './text'

/** One record: what was said, by whom, what the person says to it, and the answer. */
export function AbsenceCard({ absence, deciding }: { absence: AbsenceView; deciding: boolean }) {
  const { name, title, startsAt, kind, state, reason, recordedBy, appeal, answer, may, until, appealUntil, counts } = absence
  return (
    <Card title={deciding ? `${name} · ${title}` : title}>
      <Fact icon="calendar">{`${speakDay(dayOf(startsAt))} · ${kindWords[kind]} · ${stateWords[state]}`}</Fact>
      <Fact icon="edit">{`${recordedBy}：${reason}`}</Fact>
      {appeal !== null && <Fact icon="hand">{`本人：${appeal.words}`}</Fact>}
      {answer !== null && <Fact icon="info">{`${answer.by} 答复：${answer.reason}`}</Fact>}
      {!deciding && counts && <Fact icon="clock">{`${speakDay(dayOf(until))}以后不再算`}</Fact>}
      {may.appeal && <Fact icon="info">{`有出入，${speakMoment(appealUntil)}前可以申诉`}</Fact>}
      {may.appeal && <Appeal absence={absence} />}
      {deciding && (may.decide ? <Decide absence={absence} /> : <Fact icon="info">您是本人或记录人，请另一位来答复。</Fact>)}
    </Card>
  )
}

function Appeal({ absence: { absenceId } }: { absence: AbsenceView }) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const { run, sentence } = useCommand('absence.appeal', { sentences: appealSentences, onDone: () => (toastDone('已提交'), close()) })
  return (
    <>
      <Button id={`appeal-${absenceId}`} kind="plain" onTap={() => setOpen(true)}>我有不同意见</Button>
      {open && (
        <ReasonDialog id="appeal" title="申诉" placeholder="当时是什么情况？只能申诉一次" action="提交申诉" sentence={sentence}
          onSend={(words) => run({ absenceId, words })} onClose={close} />
      )}
    </>
  )
}

function Decide({ absence: { absenceId } }: { absence: AbsenceView }) {
  const [uphold, setUphold] = useState<boolean | null>(null)
  const close = () => setUphold(null)
  const { run, sentence } = useCommand('absence.decide', { sentences: decideSentences, onDone: () => (toastDone('已答复'), close()) })
  return (
    <>
      <Button id={`withdraw-${absenceId}`} icon="check" onTap={() => setUphold(false)}>撤销记录</Button>
      <Button id={`uphold-${absenceId}`} kind="plain" onTap={() => setUphold(true)}>维持记录</Button>
      {uphold !== null && (
        <ReasonDialog id="judge" title={uphold ? '维持记录' : '撤销记录'} placeholder="怎么核实的？本人看得到" action="答复" sentence={sentence}
          onSend={(reason) => run({ absenceId, uphold, reason })} onClose={close} />
      )}
    </>
  )
}

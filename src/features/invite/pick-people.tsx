import { useState } from 'react'
import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { PersonSearch } from '@/features/member/person-search'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import type { Invitable } from '#contract/shifts'
import { Asked } from './asked'
import { type Outcome, Outcomes } from './outcomes'
import { SignUpFor } from './sign-up-for'
import { sayNotInvited } from './text'

type Somebody = Pick<Invitable, 'memberNo' | 'name'>
/** More are not taken in one go. */
const MOST = 10

/** The team as a list to tick, others by their name; whoever has no phone is signed up one by one, each on their word. */
export function PickPeople({ shiftId, postId }: { shiftId: string; postId: string }) {
  const found = useQueryOf('shift.invitable', { shiftId, postId })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [others, setOthers] = useState<readonly Somebody[]>([])
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { run, sentence } = useCommand('shift.invite', {
    sentences: {},
    onDone: (done) => {
      setOutcome(done)
      setChosen([])
      setOthers([])
    },
  })
  const add = (person: Somebody) => {
    setOthers([...others.filter(({ memberNo }) => memberNo !== person.memberNo), person])
    if (!chosen.includes(person.memberNo)) setChosen([...chosen, person.memberNo])
  }
  const many = Math.min(chosen.length, MOST)
  return (
    <ListStates of={found}>
      {({ left, anybody, people, asked }) => (
        <>
          {outcome !== null && <Outcomes outcome={outcome} shiftId={shiftId} postId={postId} onMore={setOutcome} />}
          <Asked asked={asked} shiftId={shiftId} />
          <Notice>{`还有 ${left} 个名额。约了谁，名额就给谁留着，来不来由本人答复；到时没有答复，名额自动放出来。`}</Notice>
          {people.length + others.length > 0 && <ChoiceList id="people" label="约谁" multiple options={optionsOf(people, others)} value={chosen} onChange={setChosen} />}
          {chosen.length > 0 && (
            <Button id="invite" icon="people" onTap={() => run({ shiftId, postId, memberNos: chosen.slice(0, MOST), inPerson: false })}>
              {chosen.length > MOST ? `先约前 ${MOST} 位` : `约这 ${many} 位`}
            </Button>
          )}
          {sentence !== null && <Notice tone="red">{sentence}</Notice>}
          <Phoneless people={people} shiftId={shiftId} postId={postId} onDone={setOutcome} />
          {anybody && (
            <Section title="按姓名找人">
              <PersonSearch idPrefix="invite" onChoose={add} />
            </Section>
          )}
          {!anybody && people.length === 0 && <Notice tone="grey">您的队里还没有登记别的志愿者。</Notice>}
        </>
      )}
    </ListStates>
  )
}

const optionsOf = (people: readonly Invitable[], others: readonly Somebody[]) => [
  ...people.filter(({ hasPhone }) => hasPhone).map(({ memberNo: value, name: label, not }) => ({ value, label, ...(not === null ? {} : { disabled: true, reason: sayNotInvited(not.why, not.details) }) })),
  ...others.filter((other) => people.every(({ memberNo }) => memberNo !== other.memberNo)).map(({ memberNo: value, name: label }) => ({ value, label })),
]

function Phoneless({ people, shiftId, postId, onDone }: { people: readonly Invitable[]; shiftId: string; postId: string; onDone: (outcome: Outcome) => void }) {
  const phoneless = people.filter(({ hasPhone }) => !hasPhone)
  if (phoneless.length === 0) return null
  return (
    <Section title="没有手机的">
      {phoneless.map((person) =>
        person.not === null ? (
          <SignUpFor key={person.memberNo} person={person} shiftId={shiftId} postId={postId} onDone={onDone} />
        ) : (
          <Notice key={person.memberNo} tone="grey">{`${person.name}：${sayNotInvited(person.not.why, person.not.details)}`}</Notice>
        ))}
    </Section>
  )
}

import { useState } from 'react'
import { Card } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import { ListStates } from '@/components/list-states'
import { Fact } from '@/components/tag'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakSpan } from '@/lib/format/time'
import type { ShiftView } from '#contract/shifts'
import { PickPeople } from './pick-people'

/** Bringing several people to a shift: which post, whom, and what became of each. */
export function InviteToShift({ shiftId }: { shiftId: string }) {
  const shift = useQueryOf('shift.get', { shiftId })
  return <ListStates of={shift}>{(found) => <Posts shift={found} />}</ListStates>
}

function Posts({ shift }: { shift: ShiftView }) {
  const [chosen, setPostId] = useState<string | null>(null)
  const postId = chosen ?? shift.posts.find(({ left }) => left > 0)?.postId ?? '1'
  const options = shift.posts.map(({ postId: value, name, left }) => ({ value, label: name, note: left > 0 ? `还有 ${left} 个名额` : '满了' }))
  return (
    <>
      <Card title={shift.title}>
        <Fact icon="clock">{speakSpan(shift.startsAt, shift.endsAt)}</Fact>
        <Fact icon="pin">{shift.place}</Fact>
      </Card>
      {options.length > 1 && <ChoiceList layout="tiles" label="做什么" options={options} value={postId} onChange={setPostId} />}
      <PickPeople key={postId} shiftId={shift.shiftId} postId={postId} />
    </>
  )
}

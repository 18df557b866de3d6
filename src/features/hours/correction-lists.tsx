import { ListStates } from '@/components/list-states'
import { Section } from '@/components/card'
import { Empty } from '@/components/states'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { CorrectionCard } from './correction-card'

/** Requests of other people that wait for this person's answer. */
export function CorrectionsToDecide() {
  const list = useQueryOf('correction.list', {})
  return (
    <ListStates of={list} isEmpty={({ corrections }) => corrections.length === 0} empty={<Empty icon="edit" title="没有待答复的更正申请" />}>
      {({ corrections }) => corrections.map((one) => <CorrectionCard key={one.correctionId} correction={one} deciding />)}
    </ListStates>
  )
}

/** What one has asked oneself and what became of it; nothing at all for who never asked. */
export function MyCorrections() {
  const list = useQueryOf('correction.mine', {})
  return (
    <ListStates of={list} isEmpty={({ corrections }) => corrections.length === 0} loading={<></>}>
      {({ corrections }) => (
        <Section title="我的更正申请">
          {corrections.map((one) => (
            <CorrectionCard key={one.correctionId} correction={one} deciding={false} />
          ))}
        </Section>
      )}
    </ListStates>
  )
}

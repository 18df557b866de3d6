import { ListStates } from '@/components/list-states'
import { Fact } from '@/components/tag'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { dayOf, speakDay } from '@/lib/format/time'
import { RulesForm } from './rules-form'

/** For staff: which rules hold, who changed them last, and the form to change them. */
export function Rules() {
  const found = useQueryOf('approval.list', {})
  return (
    <ListStates of={found} isEmpty={() => false} empty={null}>
      {({ rules, changed }) => (
        <>
          {changed !== null && <Fact icon="edit">{`${changed.by}在${speakDay(dayOf(changed.at))}改过`}</Fact>}
          <RulesForm key={changed?.at ?? 0} saved={rules} />
        </>
      )}
    </ListStates>
  )
}

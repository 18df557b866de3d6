import { useState } from 'react'
import { Button } from '@/components/button'
import { ListStates } from '@/components/list-states'
import { Empty } from '@/components/states'
import { Tabs } from '@/components/tabs'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { go } from '@/lib/navigation'
import type { TypedState } from '#contract/hours'
import { TypedCard } from './typed-card'
import { typedWords } from './text'

const states: readonly TypedState[] = ['typed', 'objected', 'publicity', 'final', 'refused']
const tabs = states.map((key) => ({ key, label: typedWords[key].words }))

/** Everything that was typed, by where it stands. */
export function CheckList({ opened = 'typed' }: { opened?: TypedState | undefined }) {
  const [state, setState] = useState(opened)
  const list = useQueryOf('hours.typedList', { state })
  return (
    <>
      <Button id="to-type" kind="default" icon="edit" onTap={() => go('typeHours')}>
        登记时长
      </Button>
      <Tabs tabs={tabs} value={state} onChange={setState} />
      <ListStates of={list} isEmpty={({ entries }) => entries.length === 0} empty={<Empty icon="list" title="没有这样的登记" />}>
        {({ entries }) => entries.map((typed) => <TypedCard key={typed.typedId} typed={typed} />)}
      </ListStates>
    </>
  )
}

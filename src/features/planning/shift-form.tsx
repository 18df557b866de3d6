import { useState } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { useCommand } from '@/lib/cloud/use-command'
import { goInstead } from '@/lib/navigation'
import { inputOf, type ShiftDraft } from './draft'
import { LeadersPart } from './leaders-part'
import { PostsPart } from './posts-part'
import { gapsIn, problemOf, type Problems, summaryOf } from './problems'
import { SafetyPart } from './safety-part'
import { publishSentences } from './text'
import { WhatPart, WhenPart } from './what-part'

/** Everything that people must know before they promise to come. `wish` is what the resident asked for, in words. */
export function ShiftForm({ initial, wish }: { initial: ShiftDraft; wish?: string }) {
  const [draft, setDraft] = useState(initial)
  const [problems, setProblems] = useState<Problems>({})
  const publish = useCommand('shift.publish', {
    sentences: publishSentences,
    onDone: ({ shiftId }) => void goInstead('shift', { shiftId }),
    onFailed: (sentence, error) => {
      setProblems(problemOf(sentence, error))
      // The catalogue may know of a danger that the form did not: then there must be a place for the number.
      if (error.reason === 'insuranceNeeded') setDraft((now) => ({ ...now, hazard: true }))
    },
  })
  const change = (part: Partial<ShiftDraft>) => {
    setDraft((now) => ({ ...now, ...part }))
    setProblems({})
  }
  const send = async () => {
    const gaps = gapsIn(draft)
    setProblems(gaps)
    if (Object.keys(gaps).length === 0) await publish.run(inputOf(draft))
  }
  const part = { draft, problems, change }
  const summary = summaryOf(problems)
  return (
    <>
      <WhatPart {...part} />
      <WhenPart {...part} wish={wish} />
      <PostsPart {...part} />
      <SafetyPart {...part} />
      <LeadersPart {...part} />
      {summary !== null && (
        <Notice tone="red" id="publish-problems">
          {summary}
        </Notice>
      )}
      <Button id="publish-send" icon="send" onTap={send}>
        发布活动
      </Button>
    </>
  )
}

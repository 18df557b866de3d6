import { useState } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { toast } from '@/components/toast'
import type { CallFailed } from '@/lib/cloud/failure'
import { useCommand } from '@/lib/cloud/use-command'
import { goInstead } from '@/lib/navigation'
import { inputOf, seriesInputOf, type ShiftDraft } from './draft'
import { LeadersPart } from './leaders-part'
import { PostsPart } from './posts-part'
import { gapsIn, problemOf, type Problems, summaryOf } from './problems'
import { RepeatPart } from './repeat-part'
import { SafetyPart } from './safety-part'
import { keptDays } from './series-days'
import { SignUpPart } from './sign-up-part'
import { publishSentences } from './text'
import { TrainingPart } from './training-part'
import { WhatPart, WhenPart } from './what-part'

/** Everything that people must know before they promise to come. `wish` is what the resident asked for, in words. */
export function ShiftForm({ initial, wish }: { initial: ShiftDraft; wish?: string }) {
  const [draft, setDraft] = useState(initial)
  const [problems, setProblems] = useState<Problems>({})
  const onFailed = (sentence: string, error: CallFailed) => {
    setProblems(problemOf(sentence, error))
    // The catalogue may know of a danger that the form did not: then there must be a place for the number.
    if (error.reason === 'insuranceNeeded') setDraft((now) => ({ ...now, hazard: true }))
  }
  const once = useCommand('shift.publish', { sentences: publishSentences, onFailed, onDone: ({ shiftId }) => void goInstead('shift', { shiftId }) })
  const series = useCommand('shift.publishSeries', {
    sentences: publishSentences,
    onFailed,
    onDone: ({ shiftIds }) => {
      toast(`已发布 ${shiftIds.length} 场`)
      void goInstead('shift', { shiftId: shiftIds[0] ?? '' })
    },
  })
  const change = (part: Partial<ShiftDraft>) => {
    setDraft((now) => ({ ...now, ...part }))
    setProblems({})
  }
  const send = async () => {
    const gaps = gapsIn(draft)
    setProblems(gaps)
    if (Object.keys(gaps).length > 0) return
    await (draft.repeat === null ? once.run(inputOf(draft)) : series.run(seriesInputOf(draft, keptDays(draft.startsAt, draft.repeat))))
  }
  const part = { draft, problems, change }
  const summary = summaryOf(problems)
  return (
    <>
      <WhatPart {...part}>{draft.needId === undefined && <TrainingPart {...part} />}</WhatPart>
      <WhenPart {...part} wish={wish} />
      {draft.needId === undefined && <RepeatPart {...part} />}
      <PostsPart {...part} />
      <SafetyPart {...part} />
      <SignUpPart {...part} />
      <LeadersPart {...part} />
      {summary !== null && (
        <Notice tone="red" id="publish-problems">
          {summary}
        </Notice>
      )}
      <Button id="publish-send" icon="send" onTap={send}>
        {draft.repeat === null ? '发布活动' : `发布 ${keptDays(draft.startsAt, draft.repeat).length} 场活动`}
      </Button>
    </>
  )
}

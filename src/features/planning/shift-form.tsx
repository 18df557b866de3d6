import { Button } from '@/components/button'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { goInstead } from '@/lib/navigation'
import { inputOf, seriesInputOf, type ShiftDraft } from './draft'
import { LeadersPart } from './leaders-part'
import { PostsPart } from './posts-part'
import { RepeatPart } from './repeat-part'
import { SafetyPart } from './safety-part'
import { keptDays } from './series-days'
import { SignUpPart } from './sign-up-part'
import { publishSentences } from './text'
import { TrainingPart } from './training-part'
import { ProblemsNotice, useDraft } from './use-draft'
import { WhatPart, WhenPart } from './what-part'

/** Everything that people must know before they promise to come. `wish` is what the resident asked for, in words. */
export function ShiftForm({ initial, wish }: { initial: ShiftDraft; wish?: string }) {
  const { part, isComplete, onFailed } = useDraft(initial)
  const { draft, problems } = part
  const once = useCommand('shift.publish', { sentences: publishSentences, onFailed, onDone: ({ shiftId }) => void goInstead('shift', { shiftId }) })
  const series = useCommand('shift.publishSeries', {
    sentences: publishSentences,
    onFailed,
    onDone: ({ shiftIds }) => {
      toast(`已发布 ${shiftIds.length} 场`)
      void goInstead('shift', { shiftId: shiftIds[0] ?? '' })
    },
  })
  const send = async () => {
    if (!isComplete()) return
    await (draft.repeat === null ? once.run(inputOf(draft)) : series.run(seriesInputOf(draft, keptDays(draft.startsAt, draft.repeat))))
  }
  return (
    <>
      <WhatPart {...part}>{draft.needId === undefined && <TrainingPart {...part} />}</WhatPart>
      <WhenPart {...part} wish={wish} />
      {draft.needId === undefined && <RepeatPart {...part} />}
      <PostsPart {...part} />
      <SafetyPart {...part} />
      <SignUpPart {...part} />
      <LeadersPart {...part} />
      <ProblemsNotice problems={problems} />
      <Button id="publish-send" icon="send" onTap={send}>
        {draft.repeat === null ? '发布活动' : `发布 ${keptDays(draft.startsAt, draft.repeat).length} 场活动`}
      </Button>
    </>
  )
}

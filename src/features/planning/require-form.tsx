import { useState } from 'react'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { Notice } from '@/components/notice'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { leave } from '@/lib/navigation'
import type { Input } from '#contract/index'
import type { ShiftExtent } from '#contract/planning'
import type { ShiftView } from '#contract/shifts'
import { ExtentChoice } from './change-form'
import { draftOf, requireInputOf, type ShiftDraft } from './draft'
import { PostAsks } from './post-asks'
import { gapsIn, problemOf, type Problems, summaryOf } from './problems'
import { SafetyPart } from './safety-part'
import { publishSentences } from './text'
import { UnfitSheet } from './unfit-sheet'

/** What a published shift asks of people is changed; whom that leaves behind is read before it is saved. */
export function RequireForm({ shift }: { shift: ShiftView }) {
  const [draft, setDraft] = useState(() => draftOf(shift))
  const [extent, setExtent] = useState<ShiftExtent>('one')
  const [problems, setProblems] = useState<Problems>({})
  const [trying, setTrying] = useState<Input<'shift.require'> | null>(null)
  const save = useCommand('shift.require', {
    sentences: publishSentences,
    onFailed: (sentence, error) => {
      setTrying(null)
      setProblems(problemOf(sentence, error))
      // The catalogue may know of a danger that the form did not: then there must be a place for the number.
      if (error.reason === 'insuranceNeeded') setDraft((now) => ({ ...now, hazard: true }))
    },
    onDone: ({ shiftIds }) => {
      toast(shiftIds.length > 1 ? `改好了 ${shiftIds.length} 场` : '改好了')
      void leave()
    },
  })
  const change = (part: Partial<ShiftDraft>) => {
    setDraft((now) => ({ ...now, ...part }))
    setProblems({})
  }
  const attempt = async () => {
    const gaps = gapsIn(draft)
    setProblems(gaps)
    if (Object.keys(gaps).length === 0) setTrying(requireInputOf(shift.shiftId, extent, draft))
  }
  const summary = summaryOf(problems)
  return (
    <>
      <Notice icon="info">已经报上的人，名额都留着；只有改成有危险的，未满 18 岁的要退出。不符合的，保存以前先给您看。</Notice>
      {shift.series !== null && <ExtentChoice value={extent} onChange={setExtent} verb="改" />}
      <Section title="要会什么、要什么证件">
        {problems.posts !== undefined && <Notice tone="red">{problems.posts}</Notice>}
        {draft.posts.map((post, at) => (
          <Card key={at} title={post.name}>
            <PostAsks at={at} post={post} onChange={(changed) => change({ posts: draft.posts.map((one, n) => (n === at ? changed : one)) })} />
          </Card>
        ))}
      </Section>
      <SafetyPart draft={draft} problems={problems} change={change} />
      {summary !== null && (
        <Notice tone="red" id="publish-problems">
          {summary}
        </Notice>
      )}
      <Button id="require-try" icon="check" onTap={attempt}>
        保存要求
      </Button>
      {trying !== null && <UnfitSheet input={trying} onClose={() => setTrying(null)} onSave={() => save.run(trying)} />}
    </>
  )
}

import { useState } from 'react'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { Notice } from '@/components/notice'
import { useCommand } from '@/lib/cloud/use-command'
import type { Input } from '#contract/index'
import type { ShiftExtent } from '#contract/planning'
import type { ShiftView } from '#contract/shifts'
import { ExtentChoice } from './change-form'
import { draftOf, requireInputOf } from './draft'
import { PostAsks } from './post-asks'
import { SafetyPart } from './safety-part'
import { publishSentences } from './text'
import { UnfitSheet } from './unfit-sheet'
import { leaveChanged, ProblemsNotice, useDraft } from './use-draft'

/** What a published shift asks of people is changed; whom that leaves behind is read before it is saved. */
export function RequireForm({ shift }: { shift: ShiftView }) {
  const { part, isComplete, onFailed } = useDraft(() => draftOf(shift))
  const { draft, problems, change } = part
  const [extent, setExtent] = useState<ShiftExtent>('one')
  const [trying, setTrying] = useState<Input<'shift.require'> | null>(null)
  const save = useCommand('shift.require', {
    sentences: publishSentences,
    onFailed: (sentence, error) => {
      setTrying(null)
      onFailed(sentence, error)
    },
    onDone: leaveChanged,
  })
  const attempt = async () => {
    if (isComplete()) setTrying(requireInputOf(shift.shiftId, extent, draft))
  }
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
      <SafetyPart {...part} />
      <ProblemsNotice problems={problems} />
      <Button id="require-try" icon="check" onTap={attempt}>
        保存要求
      </Button>
      {trying !== null && <UnfitSheet input={trying} onClose={() => setTrying(null)} onSave={() => save.run(trying)} />}
    </>
  )
}

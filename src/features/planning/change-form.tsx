import { useState } from 'react'
import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import { Notice } from '@/components/notice'
import { Stepper } from '@/components/stepper'
import { useCommand } from '@/lib/cloud/use-command'
import type { ShiftExtent } from '#contract/planning'
import type { ShiftView } from '#contract/shifts'
import { changeInputOf, draftOf } from './draft'
import { LeadersPart } from './leaders-part'
import type { PartProps } from './problems'
import { SafetyPart } from './safety-part'
import { SignUpPart } from './sign-up-part'
import { extentWords, publishSentences } from './text'
import { leaveChanged, ProblemsNotice, useDraft } from './use-draft'
import { WhatPart, WhenPart } from './what-part'

/** A published shift is mended. Whoever joined stays, and hears of another time, place or leader. */
export function ChangeForm({ shift }: { shift: ShiftView }) {
  const { part, isComplete, onFailed } = useDraft(() => draftOf(shift))
  const [extent, setExtent] = useState<ShiftExtent>('one')
  const save = useCommand('shift.change', { sentences: publishSentences, onFailed, onDone: leaveChanged })
  const send = async () => {
    if (isComplete()) await save.run(changeInputOf(shift.shiftId, extent, part.draft))
  }
  return (
    <>
      <Notice icon="info">已经报名的人都还在。改了时间、地点或带队人，会发消息告诉他们。</Notice>
      {shift.series !== null && <ExtentChoice value={extent} onChange={setExtent} verb="改" />}
      <WhatPart {...part} />
      <WhenPart {...part} />
      <SeatsPart {...part} />
      <SafetyPart {...part} published />
      <SignUpPart {...part} />
      <LeadersPart {...part} />
      <ProblemsNotice problems={part.problems} />
      <Button id="change-send" icon="check" onTap={send}>
        保存修改
      </Button>
    </>
  )
}

export function ExtentChoice({ value, onChange, verb }: { value: ShiftExtent; onChange: (extent: ShiftExtent) => void; verb: string }) {
  const options = (Object.keys(extentWords) as ShiftExtent[]).map((extent) => ({ value: extent, label: `${verb}${extentWords[extent]}`, id: `extent-${extent}` }))
  return <ChoiceList label={`${verb}哪几场`} options={options} value={value} onChange={onChange} />
}

function SeatsPart({ draft: { posts }, problems, change }: PartProps) {
  const put = (at: number, seats: number) => change({ posts: posts.map((post, n) => (n === at ? { ...post, seats } : post)) })
  return (
    <Section title="要几个人">
      {problems.posts !== undefined && <Notice tone="red">{problems.posts}</Notice>}
      {posts.map((post, at) => (
        <Stepper key={at} id={`post-seats-${at}`} label={post.name} unit="人" min={1} max={200} value={post.seats} onChange={(seats) => put(at, seats)} />
      ))}
    </Section>
  )
}

import { useState } from 'react'
import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import { Notice } from '@/components/notice'
import { Stepper } from '@/components/stepper'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { leave } from '@/lib/navigation'
import type { ShiftExtent } from '#contract/planning'
import type { ShiftView } from '#contract/shifts'
import { changeInputOf, draftOf, type ShiftDraft } from './draft'
import { LeadersPart } from './leaders-part'
import { type PartProps, gapsIn, problemOf, type Problems, summaryOf } from './problems'
import { SafetyPart } from './safety-part'
import { SignUpPart } from './sign-up-part'
import { extentWords, publishSentences } from './text'
import { WhatPart, WhenPart } from './what-part'

/** A published shift is mended. Whoever joined stays, and hears of another time, place or leader. */
export function ChangeForm({ shift }: { shift: ShiftView }) {
  const [draft, setDraft] = useState(() => draftOf(shift))
  const [extent, setExtent] = useState<ShiftExtent>('one')
  const [problems, setProblems] = useState<Problems>({})
  const save = useCommand('shift.change', {
    sentences: publishSentences,
    onFailed: (sentence, error) => setProblems(problemOf(sentence, error)),
    onDone: ({ shiftIds }) => {
      toast(shiftIds.length > 1 ? `改好了 ${shiftIds.length} 场` : '改好了')
      void leave()
    },
  })
  const change = (part: Partial<ShiftDraft>) => {
    setDraft((now) => ({ ...now, ...part }))
    setProblems({})
  }
  const send = async () => {
    const gaps = gapsIn(draft)
    setProblems(gaps)
    if (Object.keys(gaps).length === 0) await save.run(changeInputOf(shift.shiftId, extent, draft))
  }
  const part = { draft, problems, change }
  const summary = summaryOf(problems)
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
      {summary !== null && (
        <Notice tone="red" id="publish-problems">
          {summary}
        </Notice>
      )}
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

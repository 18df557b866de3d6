import type { PropsWithChildren } from 'react'
import { Section } from '@/components/card'
import { DateTimeField } from '@/components/date-time-field'
import { Notice } from '@/components/notice'
import { TextArea, TextField } from '@/components/text-field'
import { dayOf, today } from '@/lib/format/time'
import { startAt } from './draft'
import type { PartProps } from './problems'

export function WhatPart({ draft, problems, change, children }: PropsWithChildren<PartProps>) {
  return (
    <Section title="做什么">
      <TextField
        id="publish-title"
        label="标题"
        hint="最多 20 个字。全社区看得到，请不要写居民全名。"
        placeholder="例如：周六楼道大扫除"
        maxLength={20}
        value={draft.title}
        error={problems.title}
        onChange={(title) => change({ title })}
      />
      <TextArea
        id="publish-description"
        label="说明"
        optional
        placeholder="要做些什么，带什么东西"
        maxLength={500}
        value={draft.description}
        onChange={(description) => change({ description })}
      />
      {children}
    </Section>
  )
}

export function WhenPart({ draft, problems, change, wish }: PartProps & { wish?: string }) {
  const day = draft.startsAt === null ? today() : dayOf(draft.startsAt)
  return (
    <Section title="什么时候，在哪儿">
      {wish !== undefined && <Notice icon="clock">{wish}</Notice>}
      <DateTimeField
        id="publish-start"
        label="开始"
        min={today()}
        value={draft.startsAt}
        error={problems.startsAt}
        onChange={(at) => change(startAt(draft, at))}
      />
      <DateTimeField
        id="publish-end"
        label="结束"
        min={day}
        usualTime="11:00"
        value={draft.endsAt}
        error={problems.endsAt}
        onChange={(endsAt) => change({ endsAt })}
      />
      <TextField
        id="publish-place"
        label="集合地点"
        hint="写到楼门就好。门牌号由带队人告诉来的人。"
        placeholder="例如：朝阳里3号楼1门"
        maxLength={40}
        value={draft.place}
        error={problems.place}
        onChange={(place) => change({ place })}
      />
      <TextField
        id="publish-room"
        type="number"
        label="场地容得下多少人"
        optional
        hint="室内活动请填。只用来事后核对，不影响报名。"
        placeholder="例如：30"
        maxLength={4}
        value={draft.roomFor === null ? '' : String(draft.roomFor)}
        onChange={(many) => change({ roomFor: Number(many.replace(/\D/g, '')) || null })}
      />
    </Section>
  )
}

import type { CallFailed } from '@/lib/cloud/failure'
import type { ShiftDraft } from './draft'
import { keptDays } from './series-days'
import { type Part, partOf, partWords } from './text'

/** What has to be mended, each beside its answer. */
export type Problems = Partial<Record<Part, string>>

/** What each part of the form is given. */
export interface PartProps {
  draft: ShiftDraft
  problems: Problems
  change: (change: Partial<ShiftDraft>) => void
}

/** Answers that every shift needs. Whether they are good ones is for the back end to say. */
export function gapsIn(draft: ShiftDraft): Problems {
  const gaps: Problems = {}
  if (draft.title.trim() === '') gaps.title = '请给活动起个名字，让人一眼看懂要做什么。'
  if (draft.startsAt === null) gaps.startsAt = '请选开始的日期和时间。'
  if (draft.endsAt === null) gaps.endsAt = '请选结束的日期和时间。'
  if (draft.repeat !== null && keptDays(draft.startsAt, draft.repeat).length < 2) gaps.days = '请选每周哪几天、办到哪一天，至少要有两场。'
  if (draft.place.trim() === '') gaps.place = '请写集合地点，大家才找得到。'
  if (draft.posts.some(({ name }) => name.trim() === '')) gaps.posts = '每个岗位都要有名称，例如“扶梯员”。'
  if (draft.risks.length === 0) gaps.risks = '请选一选。没有风险就选“没有特别风险”。'
  if (draft.safeguards.trim() === '') gaps.safeguards = '请写清楚怎么保证安全，报名的人看得到。'
  if (draft.hazard && draft.insurancePolicyNo.trim() === '') gaps.insurance = '请填保单号。还没买保险的话，先联系社区办理，再发布。'
  if (draft.leaders.length === 0) gaps.leaders = '请至少选一位带队人，他来给大家签到。'
  return gaps
}

export function problemOf(sentence: string, { reason }: CallFailed): Problems {
  const part = reason === undefined ? undefined : (partOf as Partial<Record<string, Part>>)[reason]
  return { [part ?? 'whole']: sentence }
}

/** For the end of the form, where the answers above cannot be seen. */
export function summaryOf({ whole, ...parts }: Problems): string | null {
  if (whole !== undefined) return whole
  const names = (Object.keys(partWords) as (keyof typeof partWords)[]).filter((part) => parts[part] !== undefined)
  return names.length === 0 ? null : `还差一点：请往上看“${names.map((part) => partWords[part]).join('”“')}”。`
}

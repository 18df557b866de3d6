import type { CorrectionLine, HourEntryView, PublicTypedView, TypedView } from '#contract/hours'
import type { HourEntry } from '../../hour-entries'
import type { Caller } from '../../kit/context'
import { decideAnswer, decideVerify } from './domain/decide-typed'
import { maskName } from './domain/mask-name'
import type { HourDoc } from './entry'
import { standingOf, type TypedDoc } from './typed'

/** Corrections stand beneath the entry that they correct; one whose entry is too old for this page stands by itself. */
export function bookEntries(entries: readonly HourDoc[]): HourEntryView[] {
  const here = new Set(entries.map(({ _id }) => _id))
  const beneath = (id: string) => entries.filter(({ corrects }) => corrects === id).sort((a, b) => a.recordedAt - b.recordedAt)
  return entries
    .filter(({ corrects }) => corrects === null || !here.has(corrects))
    .map((entry) => entryView(entry, beneath(entry._id)))
}

/** What every look at an entry says: what was served, and who stands for it. */
export const entryFacts = (entry: HourEntry) => ({
  hourEntryId: entry._id,
  place: entry.place,
  servedOn: entry.servedOn,
  startedAt: entry.startedAt,
  endedAt: entry.endedAt,
  minutes: entry.minutes,
  grade: entry.grade,
  origin: entry.origin,
  verifiedBy: entry.verifiedBy,
  recorder: entry.recorder?.name ?? null,
  verifier: entry.verifier.name,
})

const entryView = (entry: HourDoc, corrections: readonly HourDoc[]): HourEntryView => ({
  ...entryFacts(entry),
  shiftTitle: entry.title,
  points: entry.reckoning,
  corrections: corrections.map(correctionLine),
})

const correctionLine = (entry: HourDoc): CorrectionLine => ({
  hourEntryId: entry._id,
  minutes: entry.minutes,
  grade: entry.grade,
  reason: entry.reason ?? '',
  decidedBy: entry.verifier.name,
  recordedAt: entry.recordedAt,
})

export function typedView(typed: TypedDoc, { memberNo }: Pick<Caller, 'memberNo'>, mayAnswer: boolean): TypedView {
  const standing = standingOf(typed)
  return {
    typedId: typed._id,
    memberNo: typed.memberNo,
    name: typed.name,
    activity: typed.activity,
    place: typed.place,
    servedOn: typed.servedOn,
    minutes: typed.minutes,
    longDay: typed.longDay,
    evidence: typed.evidence,
    state: typed.state,
    typedBy: typed.typedBy.name,
    typedAt: typed.typedAt,
    verifiedBy: typed.verifiedBy?.name ?? null,
    publicUntil: typed.publicUntil,
    objections: typed.objections.map(({ by, reason, at, answer }) => ({ reason, by: by.name, at, answer: answer && { ...answer, by: answer.by.name } })),
    refusal: typed.refusal,
    may: { verify: decideVerify(standing, memberNo, true, '').ok, answer: mayAnswer && decideAnswer(standing, memberNo, true).ok },
  }
}

export const publicView = (typed: TypedDoc): PublicTypedView => ({
  typedId: typed._id,
  maskedName: maskName(typed.name),
  activity: typed.activity,
  place: typed.place,
  servedOn: typed.servedOn,
  minutes: typed.minutes,
  typedBy: typed.typedBy.name,
  verifiedBy: typed.verifiedBy?.name ?? '',
  publicUntil: typed.publicUntil ?? 0,
  objected: typed.state === 'objected',
})

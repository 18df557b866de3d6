import * as v from 'valibot'
import { command, query } from './procedure'
import { count, Day, FileId, freeText, Id, line, MemberNo, Month, text } from './values'

/** Hours: permanent, in whole minutes, in two grades that never mix. What was typed goes through many hands first. */

/** measured: both ends by server time; typed: minutes that somebody entered. */
export type HourGrade = 'measured' | 'typed'

export interface CorrectionLine {
  hourEntryId: string
  /** Signed: what the correction added or took away. */
  minutes: number
  grade: HourGrade
  reason: string
  decidedBy: string
  recordedAt: number
}

export interface HourEntryView {
  hourEntryId: string
  shiftTitle: string
  place: string
  /** Calendar day in UTC+8. */
  servedOn: string
  startedAt: number | null
  endedAt: number | null
  minutes: number
  grade: HourGrade
  /** What the minutes come from: two scans, minutes typed for somebody, or the correction of an earlier entry. */
  origin: 'presence' | 'typed' | 'correction'
  /** How a second person stood for it: by the changing code, as the leader, or as another checker. */
  verifiedBy: 'code' | 'leader' | 'second'
  /** Who typed the minutes; null where the server counted them. */
  recorder: string | null
  verifier: string
  points: { amount: number; rule: string; minutes: number; coefficientTenths: number } | null
  /** Oldest first; the entry itself never changes. */
  corrections: CorrectionLine[]
}

export type Star = 0 | 1 | 2 | 3 | 4 | 5

export interface RecordBook {
  /** Each the sum of every entry of that grade, corrections included. */
  measuredMinutes: number
  typedMinutes: number
  /** `level`: confirmed by staff; `reached`: what the measured minutes have come to. */
  star: { level: Star; reached: Star; nextAtMinutes: number | null }
  entries: HourEntryView[]
}

/** typed: waits for a second person; publicity: shown to the community; objected: waits for an answer. */
export type TypedState = 'typed' | 'publicity' | 'objected' | 'final' | 'refused'

export interface ObjectionView {
  reason: string
  by: string
  at: number
  answer: { upheld: boolean; reason: string; by: string; at: number } | null
}

export interface TypedView {
  typedId: string
  memberNo: string
  name: string
  activity: string
  place: string
  servedOn: string
  minutes: number
  /** With these minutes the day comes to more than eight hours: look twice. */
  longDay: boolean
  evidence: { text: string; photos: string[] }
  state: TypedState
  typedBy: string
  typedAt: number
  verifiedBy: string | null
  publicUntil: number | null
  objections: ObjectionView[]
  /** Why it was refused. */
  refusal: string | null
  may: { verify: boolean; answer: boolean }
}

/** What the whole community sees during publicity: enough to object, a name in part. */
export interface PublicTypedView {
  typedId: string
  maskedName: string
  activity: string
  place: string
  servedOn: string
  minutes: number
  typedBy: string
  verifiedBy: string
  publicUntil: number
  objected: boolean
}

/** What one person typed in a month, for others and with what was refused. */
export interface TypistLine {
  name: string
  entries: number
  refused: number
  /** Of what was not refused. */
  minutes: number
  people: number
  /** The most that came to one and the same volunteer. */
  mostForOne: number
}

/** An entry as staff see it in the ledger of the whole community; a correction is an entry of its own. */
export interface LedgerEntry extends Omit<HourEntryView, 'shiftTitle' | 'points' | 'corrections'> {
  memberNo: string
  name: string
  activity: string
  /** The entry that this one puts right, and why. */
  corrects: string | null
  reason: string | null
  recordedAt: number
}
export interface LedgerPage {
  entries: LedgerEntry[]
  /** Where the next page begins; null when this is the last. */
  next: { servedOn: string; hourEntryId: string } | null
}

export interface StarDue {
  memberNo: string
  name: string
  measuredMinutes: number
  confirmed: Star
  reached: Star
}

export const hours = {
  'hours.mine': query({}).returns<RecordBook>(),
  /** Enters minutes for somebody who could not scan. Never points; a second person and publicity come first. */
  'hours.type': command(
    {
      memberNo: MemberNo,
      activity: line(40),
      place: line(60),
      servedOn: Day,
      minutes: count(1, 480),
      evidence: v.strictObject({ text: freeText(300), photos: v.pipe(v.array(FileId), v.maxLength(3)) }),
    },
    ['ownHours', 'notVolunteer', 'noEvidence', 'inFuture', 'dayFull'],
  ).returns<TypedView>(),
  'hours.typedList': query({ state: v.picklist(['typed', 'publicity', 'objected', 'final', 'refused']) }).returns<{ entries: TypedView[] }>(),
  /** The second person: neither who typed nor who served. */
  'hours.verify': command({ typedId: Id, accept: v.boolean(), reason: freeText(200) }, [
    'ownHours',
    'ownTyping',
    'wrongState',
    'reasonMissing',
  ]).returns<TypedView>(),
  'hours.publicity': query({}).returns<{ entries: PublicTypedView[] }>(),
  /** Anybody of the community, with a reason, while it is public. */
  'hours.object': command({ typedId: Id, reason: text(200) }, ['wrongState']).returns<PublicTypedView>(),
  /** Upheld: the entry is refused. Otherwise the publicity goes on. By somebody who has had no part in it. */
  'hours.answer': command({ typedId: Id, uphold: v.boolean(), reason: text(200) }, ['involved', 'wrongState']).returns<TypedView>(),
  /** Who typed what, month by month, for every resident. `complete` is false when a month has more than 1,000 entries of a kind. */
  'hours.typedReport': query({ month: Month }).returns<{ month: string; lines: TypistLine[]; complete: boolean }>(),
  /** Everybody's entries of one grade whose day of service lies in the period, by day; 30 at a time, `after` the last one seen. */
  'hours.ledger': query(
    {
      grade: v.picklist(['measured', 'typed']),
      from: Day,
      until: Day,
      after: v.optional(v.strictObject({ servedOn: Day, hourEntryId: v.pipe(v.string(), v.maxLength(140)) })),
    },
    ['periodWrong'],
  ).returns<LedgerPage>(),
  /** For the clockwork only: what has been public long enough becomes an entry. */
  'hours.sweep': command({}).returns<{ recorded: number }>(),
  'hours.starsDue': query({}).returns<{ due: StarDue[] }>(),
  'hours.confirmStar': command({ memberNo: MemberNo, level: count(1, 5) }, ['ownHours', 'notReached', 'alreadyConfirmed']).returns<StarDue>(),
}

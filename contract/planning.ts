import * as v from 'valibot'
import { command, query } from './procedure'
import { SignUpWindow, type RefusalFacts } from './shifts'
import { SKILLS } from './skills'
import { DAY } from './time'
import { count, Day, freeText, Id, Instant, line, MemberNo, Risks, text, TimeOfDay } from './values'

/** Planning: what an organiser publishes, changes and calls off, and whom the matcher asks to come. */

/** A volunteer who was asked because the shift fits, with every reason in words. Asked, never assigned. */
export interface Asked {
  memberNo: string
  name: string
  score: number
  reasons: string[]
  askedAt: number
  answer: 'confirmed' | 'pending' | 'waiting' | null
}
/** What a post may come to ask for after people have joined it. */
export type UnfitReason = 'skillMissing' | 'credentialMissing' | 'credentialExpired' | 'tooYoung'
/** Somebody who joined when less was asked for. */
export interface Unfit {
  memberNo: string
  name: string
  postName: string
  /** On how many of the shifts that are meant. */
  shifts: number
  why: UnfitReason
  details: RefusalFacts
  /** They keep their seat; whoever only waits for one, or is under age where it becomes dangerous, leaves the list. */
  stays: boolean
}

/**
 * Shifts of a series that start later are asked for when so much time is left: the best few of a Tuesday in three months cannot be
 * known today, and fifty questions at once help nobody. A shift of its own is asked for when it is published.
 */
export const ASK_WITHIN = 7 * DAY
/** Whether people are picked: within minutes, from `at` on, or not at all, because nobody is asked to learn. */
export type Picking = { state: 'now' } | { state: 'later'; at: number; daysBefore: number } | { state: 'never' }

/** What the clockwork should send to the people who were asked. */
export interface OfferMessage {
  memberNo: string
  title: string
  body: string
}

/** What every shift says before anybody promises to come. */
const facts = {
  title: line(20),
  description: freeText(500),
  place: line(40),
  /** How many people the place holds; stops nobody, and is compared with who was there. */
  roomFor: v.optional(count(1, 9999)),
  risks: Risks,
  safeguards: text(300),
  insurancePolicyNo: freeText(40),
  leaderNos: v.pipe(v.array(MemberNo), v.minLength(1), v.maxLength(5)),
  /** Left out: a new shift takes sign-ups until it starts, a changed one keeps what it has. */
  signUp: v.optional(SignUpWindow),
}
/** Credentials that a post asks for. */
const Requires = v.pipe(v.array(Id), v.maxLength(3), v.check((ids) => new Set(ids).size === ids.length, 'the same twice'))
/** What a new shift says beside. Skills, papers, age and danger may be changed later; work of another kind is another shift. */
const work = {
  /** The entrance nearest to the work; who lives near is asked first. */
  entranceId: v.optional(Id),
  posts: v.pipe(
    v.array(v.strictObject({ name: line(10), seats: count(1, 200), skill: v.nullable(v.picklist(SKILLS)), requires: v.optional(Requires) })),
    v.minLength(1),
    v.maxLength(8),
  ),
  /** The course that is taught: then this is a training session. */
  trains: v.optional(Id),
  hazard: v.boolean(),
  minAge: count(8, 80),
  itemNo: v.optional(v.pipe(v.string(), v.regex(/^[0-9N]\d{2}$/))),
}
/** `one` shift; the `rest` of its series from this one on; `all` of the series that have not begun. */
const Extent = v.picklist(['one', 'rest', 'all'])
export type ShiftExtent = v.InferOutput<typeof Extent>

/** What is asked of people, and what they are told before they promise. */
const asks = {
  shiftId: Id,
  extent: Extent,
  posts: v.pipe(v.array(v.strictObject({ postId: Id, skill: v.nullable(v.picklist(SKILLS)), requires: Requires })), v.maxLength(8)),
  minAge: count(8, 80),
  hazard: v.boolean(),
  risks: Risks,
  safeguards: text(300),
  insurancePolicyNo: freeText(40),
}

const draftReasons = ['startsInPast', 'insuranceNeeded', 'safeguardsNeeded', 'unknownLeader'] as const

export const planning = {
  'shift.publish': command({ ...facts, ...work, startsAt: Instant, endsAt: Instant, needId: v.optional(Id) }, [
    'endsBeforeStart',
    'tooLong',
    ...draftReasons,
    'signUpOver',
    'unknownItem',
    'unknownCredential',
    'needNotReady',
  ]).returns<{ shiftId: string }>(),
  /** The same shift on many days, at the same time of day in UTC+8. Holidays are left out by leaving out the day. */
  'shift.publishSeries': command(
    { ...facts, ...work, days: v.pipe(v.array(Day), v.minLength(2), v.maxLength(60)), from: TimeOfDay, minutes: count(15, 720) },
    ['sameDayTwice', 'tooFarAhead', ...draftReasons, 'signUpOver', 'unknownItem', 'unknownCredential'],
  ).returns<{ seriesId: string; shiftIds: string[] }>(),
  /** The series goes on: what its last shift says, on more days. Whoever gave a standing word is on the new lists from the start. */
  'shift.extendSeries': command({ shiftId: Id, days: v.pipe(v.array(Day), v.minLength(1), v.maxLength(60)) }, [
    'noSeries',
    'alreadyCancelled',
    'sameDayTwice',
    'tooFarAhead',
    'startsInPast',
    'dayTaken',
  ]).returns<{ shiftIds: string[]; joined: number }>(),
  /** Whoever joined stays; new seats go to those who wait. Other shifts of the series move by as much as this one does. */
  'shift.change': command(
    {
      shiftId: Id,
      extent: Extent,
      ...facts,
      startsAt: Instant,
      endsAt: Instant,
      seats: v.pipe(v.array(v.strictObject({ postId: Id, seats: count(1, 200) })), v.maxLength(8)),
    },
    ['endsBeforeStart', 'tooLong', ...draftReasons, 'alreadyCancelled', 'shiftStarted', 'seatsTaken'],
  ).returns<{ shiftIds: string[] }>(),
  /** Asks for more or less than before. Whoever has a seat keeps it and hears what is asked now; whoever only waits must meet it. */
  'shift.require': command(asks, ['insuranceNeeded', 'safeguardsNeeded', 'unknownCredential', 'alreadyCancelled', 'shiftStarted']).returns<{ shiftIds: string[] }>(),
  /** Who would not meet it any more; nothing is written. */
  'shift.tryRequire': query(asks).returns<{ unfit: Unfit[] }>(),
  /** Nobody is left standing at a closed door: everybody on the lists is told, and a need behind it is open again. */
  'shift.cancel': command({ shiftId: Id, extent: Extent, reason: line(50) }, ['alreadyCancelled', 'shiftOver']).returns<{
    shiftIds: string[]
    told: number
  }>(),
  /** Who was asked for this shift and why; empty until the clockwork has picked. */
  'shift.asked': query({ shiftId: Id }).returns<{ asked: Asked[]; picking: Picking }>(),
  /** For the clockwork only: picks the best few for the open seats and remembers that they were asked. */
  'shift.offer': command({ shiftId: Id }).returns<{ messages: OfferMessage[]; startsAt: number; page: string }>(),
}

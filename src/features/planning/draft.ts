import { instantOf, timeOf } from '@/lib/format/time'
import type { Me } from '@/lib/session'
import type { Requirement } from '#contract/credentials'
import type { Input } from '#contract/index'
import type { NeedView } from '#contract/needs'
import type { ShiftExtent } from '#contract/planning'
import type { ShiftView, SignUpWindow } from '#contract/shifts'
import type { Skill } from '#contract/skills'
import type { DayPart, Risk } from '#contract/values'

/** A shift while it is being written. What is not known yet is empty or null; the need that it serves fills in what it can. */

export interface PostDraft {
  name: string
  seats: number
  skill: Skill | null
  /** Courses and papers that it asks for. */
  requires: Requirement[]
}
/** The same shift on these weekdays (0 is Sunday) until a last day, but not on the days that were taken out. */
export interface Repeat {
  weekdays: number[]
  /** Calendar day in UTC+8; null until it is picked. */
  until: string | null
  without: string[]
}
export interface ShiftDraft {
  title: string
  description: string
  place: string
  /** How many people the place holds; null when it does not matter. */
  roomFor: number | null
  startsAt: number | null
  endsAt: number | null
  posts: PostDraft[]
  /** The course that is taught; null for a shift at which people serve. */
  trains: Requirement | null
  risks: Risk[]
  safeguards: string
  hazard: boolean
  insurancePolicyNo: string
  minAge: number
  leaders: { memberNo: string; name: string }[]
  signUp: SignUpWindow
  /** Null: it takes place once. */
  repeat: Repeat | null
  needId?: string
  itemNo?: string
}

export const MOST_POSTS = 3
export const MOST_LEADERS = 5
const TITLE = 20
const PLACE = 40
const USUAL_LENGTH = 2 * 3_600_000
const ADULT = 18

export function emptyDraft(me: Me): ShiftDraft {
  return {
    title: '',
    description: '',
    place: '',
    roomFor: null,
    startsAt: null,
    endsAt: null,
    posts: [{ name: '志愿者', seats: 5, skill: null, requires: [] }],
    trains: null,
    risks: [],
    safeguards: '',
    hazard: false,
    insurancePolicyNo: '',
    minAge: ADULT,
    leaders: [{ memberNo: me.memberNo, name: me.name }],
    signUp: { opensDaysBefore: null, closesHoursBefore: 0 },
    repeat: null,
  }
}

export function draftFor(need: NeedView, me: Me, now: number): ShiftDraft {
  const { needId, itemNo, itemName, risks, note } = need
  return {
    ...emptyDraft(me),
    ...wishedTime(need, now),
    title: `${familyName(need.requester)}家·${itemName}`.slice(0, TITLE),
    description: note,
    place: withoutRoom(need.place).slice(0, PLACE),
    posts: [{ name: '上门志愿者', seats: 1, skill: null, requires: [] }],
    risks,
    needId,
    itemNo,
  }
}

/** The whole community reads the title of a shift; the full name of somebody who is alone at home is not for it. */
const familyName = (name: string): string => (/^(欧阳|上官|司马|司徒|诸葛|皇甫|夏侯|慕容)/.exec(name)?.[0] ?? [...name][0] ?? '居民')

/** Nor is the number of the door: whoever comes is told by the leader. */
const withoutRoom = (place: string): string => place.replace(/[\dA-Za-z-]+室$/, '')

const hours: Record<DayPart | 'any', readonly [string, string]> = {
  morning: ['09:00', '11:00'],
  afternoon: ['14:00', '16:00'],
  evening: ['18:30', '20:30'],
  any: ['09:00', '11:00'],
}

/** The usual hours of the wished day and part, unless they have begun already. */
function wishedTime({ wishOn, wishPart }: NeedView, now: number): Pick<ShiftDraft, 'startsAt' | 'endsAt'> {
  const [startsAt, endsAt] = hours[wishPart].map((time) => instantOf(wishOn, time)) as [number, number]
  return startsAt > now ? { startsAt, endsAt } : { startsAt: null, endsAt: null }
}

/** A new start moves an end that would lie before it, so that most shifts need one answer instead of two. */
export function startAt({ endsAt }: ShiftDraft, startsAt: number): Pick<ShiftDraft, 'startsAt' | 'endsAt'> {
  return { startsAt, endsAt: endsAt !== null && endsAt > startsAt ? endsAt : startsAt + USUAL_LENGTH }
}

/** A shift as it was published, to be changed. */
export const draftOf = (shift: ShiftView): ShiftDraft => ({
  title: shift.title,
  description: shift.description,
  place: shift.place,
  roomFor: shift.roomFor,
  startsAt: shift.startsAt,
  endsAt: shift.endsAt,
  posts: shift.posts.map(({ name, seats, skill, requires }) => ({ name, seats, skill, requires })),
  // Settled when it was published, like its posts.
  trains: null,
  risks: shift.risks,
  safeguards: shift.safeguards,
  hazard: shift.hazard,
  insurancePolicyNo: shift.insurancePolicyNo,
  minAge: shift.minAge,
  leaders: shift.leaders,
  signUp: { opensDaysBefore: shift.signUp.opensDaysBefore, closesHoursBefore: shift.signUp.closesHoursBefore },
  repeat: null,
})

export function inputOf(draft: ShiftDraft): Input<'shift.publish'> {
  const { leaders, startsAt, endsAt, roomFor, trains, repeat: _, ...rest } = draft
  return {
    ...rest,
    posts: draft.posts.map((post) => ({ ...post, requires: post.requires.map(({ credentialId }) => credentialId) })),
    ...(trains === null ? {} : { trains: trains.credentialId }),
    ...(roomFor === null ? {} : { roomFor }),
    startsAt: startsAt ?? 0,
    endsAt: endsAt ?? 0,
    insurancePolicyNo: draft.hazard ? draft.insurancePolicyNo : '',
    leaderNos: leaders.map(({ memberNo }) => memberNo),
  }
}

/** `days` as the organiser has seen them in the form. */
export function seriesInputOf(draft: ShiftDraft, days: string[]): Input<'shift.publishSeries'> {
  const { needId: _, startsAt, endsAt, ...rest } = inputOf(draft)
  return { ...rest, days, from: timeOf(startsAt), minutes: Math.round((endsAt - startsAt) / 60_000) }
}

export function changeInputOf(shiftId: string, extent: ShiftExtent, draft: ShiftDraft): Input<'shift.change'> {
  const { title, description, place, risks, safeguards, startsAt, endsAt, insurancePolicyNo, leaderNos, signUp, roomFor } = inputOf(draft)
  // Posts keep their order and are numbered from 1, as they were published.
  const seats = draft.posts.map((post, at) => ({ postId: String(at + 1), seats: post.seats }))
  return { shiftId, extent, title, description, place, risks, safeguards, startsAt, endsAt, insurancePolicyNo, leaderNos, signUp, seats, ...(roomFor === undefined ? {} : { roomFor }) }
}

export function requireInputOf(shiftId: string, extent: ShiftExtent, draft: ShiftDraft): Input<'shift.require'> {
  const { risks, safeguards, hazard, minAge, insurancePolicyNo, posts } = inputOf(draft)
  const asked = posts.map(({ skill, requires = [] }, at) => ({ postId: String(at + 1), skill, requires }))
  return { shiftId, extent, posts: asked, minAge, hazard, risks, safeguards, insurancePolicyNo }
}

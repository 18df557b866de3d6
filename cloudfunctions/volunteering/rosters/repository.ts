import type { ApprovalRule } from '#contract/approval'
import { Refusal } from '../../kit/errors'
import { find, MAX_ROWS, read, updateAll, updateIf } from '../../kit/store'
import { is, to } from '../../kit/wechat'
import { HOUR } from '../../kit/clock'
import type { RosterDoc, SignUp, WaitingPlace } from './roster'

/** No shift is longer (checked when it is published), so a shift that has not ended started less than this ago. */
export const LONGEST_SHIFT = 12 * HOUR

/** Every post of one shift, in order. */
export function rostersOf(communityId: string, shiftId: string): Promise<RosterDoc[]> {
  return find('rosters', { communityId, shiftId }, { orderBy: ['postId', 'asc'], limit: 20 })
}

/** Every post of the shifts of one series that start at or after `from`, soonest first. */
export function rostersOfSeries(communityId: string, seriesId: string, from: number): Promise<RosterDoc[]> {
  return find('rosters', { communityId, seriesId, startsAt: is.gte(from) }, { orderBy: ['startsAt', 'asc'], limit: MAX_ROWS })
}

/** Every post of these series that has not begun, soonest first. */
export function comingOfSeries(communityId: string, seriesIds: readonly string[], now: number): Promise<RosterDoc[]> {
  return find('rosters', { communityId, seriesId: is.in(seriesIds), startsAt: is.gt(now) }, { orderBy: ['startsAt', 'asc'], limit: MAX_ROWS })
}

/** Posts of the last so many shifts of the same series that took place before this one, the newest first. */
export async function seriesBefore({ communityId, seriesId, startsAt }: RosterDoc, shifts: number): Promise<RosterDoc[]> {
  if (seriesId === null) return []
  const posts = await find<RosterDoc>('rosters', { communityId, seriesId, startsAt: is.lt(startsAt) }, { orderBy: ['startsAt', 'desc'], limit: 100 })
  const took = posts.filter(({ state }) => state === 'open')
  const newest = new Set([...new Set(took.map(({ shiftId }) => shiftId))].slice(0, shifts))
  return took.filter(({ shiftId }) => newest.has(shiftId))
}

/** Posts of all communities whose shift ended in this span and was not yet looked through. For the clockwork only. */
export const unsafeUnexamined = (from: number, until: number): Promise<RosterDoc[]> =>
  find('rosters', { state: 'open', examinedAt: null, endsAt: is.and(is.gt(from), is.lte(until)) }, { orderBy: ['endsAt', 'asc'], limit: 20 })

export const markExamined = (communityId: string, shiftId: string, now: number): Promise<number> =>
  updateAll('rosters', { communityId, shiftId }, { examinedAt: to.set(now) })

/** Posts of all communities that start in this span. For the reminders only. */
export const unsafeStartingBetween = (from: number, to: number): Promise<RosterDoc[]> =>
  find('rosters', { state: 'open', startsAt: is.and(is.gt(from), is.lte(to)) }, { orderBy: ['startsAt', 'asc'], limit: MAX_ROWS })

/** Posts of all communities on which somebody did not answer in time. For the clockwork only. */
export const unsafeExpired = (now: number): Promise<RosterDoc[]> =>
  find('rosters', { state: 'open', expiresAt: is.and(is.gt(0), is.lte(now)) }, { orderBy: ['expiresAt', 'asc'], limit: 100 })

/** How often a list may change under our hands before we give up. */
const ATTEMPTS = 8

/**
 * Changes one list by compare-and-set on `rev`: `decide` sees the newest state and answers what to set, or null when there
 * is nothing to do. Answers the list as it is afterwards.
 */
export async function rewriteRoster(roster: RosterDoc, decide: (now: RosterDoc) => Partial<RosterDoc> | null): Promise<RosterDoc> {
  let now = roster
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const change = decide(now)
    if (change === null) return now
    const rev = now.rev + 1
    if (await updateIf('rosters', now._id, { rev: now.rev }, { ...asWhole(change), rev })) return { ...now, ...change, rev }
    const newest = await read<RosterDoc>('rosters', now._id)
    if (!newest) throw new Error(`roster ${now._id} has vanished`)
    now = newest
  }
  throw new Refusal('SERVICE_UNAVAILABLE')
}

/** An object would be merged field by field; these replace what stood there. */
const asWhole = (change: Partial<RosterDoc>) => Object.fromEntries(Object.entries(change).map(([field, value]) => [field, to.set(value)]))

/** The posts of one shift together with everything this person has promised and not yet finished. */
export async function shiftAndCommitments(communityId: string, shiftId: string, memberNo: string, now: number) {
  const rosters = await find<RosterDoc>(
    'rosters',
    is.or({ communityId, shiftId }, { communityId, people: memberNo, endsAt: is.gt(now) }) as Record<string, unknown>,
    { limit: MAX_ROWS },
  )
  return {
    posts: rosters.filter((roster) => roster.shiftId === shiftId).sort((a, b) => a.postId.localeCompare(b.postId)),
    commitments: rosters.filter((roster) => roster.people.includes(memberNo)),
  }
}

/** Posts of a series that are still to come, soonest first, together with everything this person has promised and not yet finished. */
export async function seriesAndCommitments(communityId: string, seriesId: string, memberNo: string, now: number) {
  const rosters = await find<RosterDoc>(
    'rosters',
    is.or({ communityId, seriesId, startsAt: is.gt(now) }, { communityId, people: memberNo, endsAt: is.gt(now) }) as Record<string, unknown>,
    { limit: MAX_ROWS },
  )
  return {
    series: rosters.filter((roster) => roster.seriesId === seriesId && roster.startsAt > now).sort((a, b) => a.startsAt - b.startsAt),
    commitments: rosters.filter((roster) => roster.people.includes(memberNo)),
  }
}

/** The posts of one shift together with what all these people have promised and not yet finished. */
export async function shiftAndCommitmentsOf(communityId: string, shiftId: string, memberNos: readonly string[], now: number) {
  const rosters = await find<RosterDoc>(
    'rosters',
    is.or({ communityId, shiftId }, { communityId, people: is.in(memberNos), endsAt: is.gt(now) }) as Record<string, unknown>,
    { limit: MAX_ROWS },
  )
  return { posts: rosters.filter((roster) => roster.shiftId === shiftId).sort((a, b) => a.postId.localeCompare(b.postId)), rosters }
}

/** Posts of shifts that have not ended, soonest first. */
export async function openRosters(communityId: string, now: number): Promise<RosterDoc[]> {
  const rosters = await find<RosterDoc>('rosters', { communityId, state: 'open', startsAt: is.gt(now - LONGEST_SHIFT) }, {
    orderBy: ['startsAt', 'asc'],
    limit: 300,
  })
  return rosters.filter((roster) => roster.endsAt > now)
}

export function rostersWith(communityId: string, memberNo: string, since: number): Promise<RosterDoc[]> {
  return find('rosters', { communityId, people: memberNo, endsAt: is.gt(since) }, { orderBy: ['endsAt', 'asc'], limit: MAX_ROWS })
}

/** The same for several people, of shifts that touch this span. */
export const rostersWithAny = (communityId: string, memberNos: readonly string[], from: number, to: number): Promise<RosterDoc[]> =>
  find('rosters', { communityId, people: is.in(memberNos), endsAt: is.gt(from), startsAt: is.lt(to) }, { orderBy: ['endsAt', 'asc'], limit: MAX_ROWS })

export function rostersLedBy(communityId: string, memberNo: string, since: number, limit: number): Promise<RosterDoc[]> {
  return find('rosters', { communityId, leaderNos: memberNo, startsAt: is.gte(since) }, { orderBy: ['startsAt', 'asc'], limit })
}

export function rostersSince(communityId: string, since: number, limit: number): Promise<RosterDoc[]> {
  return find('rosters', { communityId, startsAt: is.gte(since) }, { orderBy: ['startsAt', 'asc'], limit })
}

/** Sessions of one course, or with null of any, that have not begun. */
export const sessionsAfter = (communityId: string, credentialId: string | null, now: number): Promise<RosterDoc[]> =>
  find('rosters', { communityId, 'trains.credentialId': credentialId ?? is.gt(''), startsAt: is.gt(now), state: 'open' }, { orderBy: ['startsAt', 'asc'], limit: 100 })

/** Does a shift to come teach it or ask for it? */
export async function isInUse(communityId: string, credentialId: string, now: number): Promise<boolean> {
  const coming = { communityId, state: 'open', startsAt: is.gt(now) }
  const either = is.or({ ...coming, 'trains.credentialId': credentialId }, { ...coming, 'requires.credentialId': credentialId })
  return (await find('rosters', either as Record<string, unknown>, { limit: 1, fields: ['_id'] })).length > 0
}

/** Shifts that have not begun take over the community's rules, so that signing up need not ask for them. */
export const spreadRules = (communityId: string, rules: readonly ApprovalRule[], now: number): Promise<number> =>
  updateAll('rosters', { communityId, startsAt: is.gt(now) }, { rules: to.set(rules) })

/** Counts the seat and names who took it at once, where one is free and the person is not on the list. */
export const freeSeatFor = ({ memberNo, name, at }: SignUp) => ({
  guard: { state: 'open', left: is.gt(0), people: is.neq(memberNo) },
  change: { left: to.inc(-1), confirmed: to.push([{ memberNo, name, at }]), people: to.push([memberNo]), rev: to.inc(1) },
})

/** The end of the waiting list of a full post. */
export const lineFor = (wish: WaitingPlace) => ({
  guard: { state: 'open', left: is.lte(0), people: is.neq(wish.memberNo) },
  change: { waiting: to.push([wish]), people: to.push([wish.memberNo]), rev: to.inc(1) },
})

/** False when no seat is left or the person is on the list. */
export function takeSeat(rosterId: string, signUp: SignUp): Promise<boolean> {
  const { guard, change } = freeSeatFor(signUp)
  return updateIf('rosters', rosterId, guard, change)
}

export function joinWaitingList(rosterId: string, wish: WaitingPlace): Promise<boolean> {
  const { guard, change } = lineFor(wish)
  return updateIf('rosters', rosterId, guard, change)
}

/** The post of this shift on which the person is confirmed, pending or waiting. */
export async function rosterOfPerson(communityId: string, shiftId: string, memberNo: string): Promise<RosterDoc | null> {
  const [roster] = await find<RosterDoc>('rosters', { communityId, shiftId, people: memberNo }, { limit: 1 })
  return roster ?? null
}

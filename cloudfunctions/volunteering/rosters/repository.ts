import { find, updateIf } from '../../kit/store'
import { is, to } from '../../kit/wechat'
import { HOUR } from '../../kit/clock'
import type { RosterDoc, SignUp } from './roster'

/** No shift is longer (checked when it is published), so a shift that has not ended started less than this ago. */
export const LONGEST_SHIFT = 12 * HOUR

/** Every post of one shift, in order. */
export function rostersOf(communityId: string, shiftId: string): Promise<RosterDoc[]> {
  return find('rosters', { communityId, shiftId }, { orderBy: ['postId', 'asc'], limit: 20 })
}

/** The posts of one shift together with everything this person has promised and not yet finished. */
export async function shiftAndCommitments(communityId: string, shiftId: string, memberNo: string, now: number) {
  const rosters = await find<RosterDoc>(
    'rosters',
    is.or({ communityId, shiftId }, { communityId, people: memberNo, endsAt: is.gt(now) }) as Record<string, unknown>,
    { limit: 200 },
  )
  return {
    posts: rosters.filter((roster) => roster.shiftId === shiftId).sort((a, b) => a.postId.localeCompare(b.postId)),
    commitments: rosters.filter((roster) => roster.people.includes(memberNo)),
  }
}

/** Posts of shifts that have not ended, soonest first. */
export async function openRosters(communityId: string, now: number): Promise<RosterDoc[]> {
  const rosters = await find<RosterDoc>('rosters', { communityId, startsAt: is.gt(now - LONGEST_SHIFT) }, {
    orderBy: ['startsAt', 'asc'],
    limit: 300,
  })
  return rosters.filter((roster) => roster.endsAt > now && roster.state === 'open')
}

export function rostersWith(communityId: string, memberNo: string, since: number): Promise<RosterDoc[]> {
  return find('rosters', { communityId, people: memberNo, endsAt: is.gt(since) }, { orderBy: ['endsAt', 'asc'], limit: 200 })
}

export function rostersLedBy(communityId: string, memberNo: string, since: number): Promise<RosterDoc[]> {
  return find('rosters', { communityId, leaderNos: memberNo, startsAt: is.gt(since) }, { orderBy: ['startsAt', 'asc'], limit: 300 })
}

export function rostersSince(communityId: string, since: number): Promise<RosterDoc[]> {
  return find('rosters', { communityId, startsAt: is.gt(since) }, { orderBy: ['startsAt', 'asc'], limit: 300 })
}

/** Takes a seat and names who took it, in one atomic update; false when none is left or the person is on the list. */
export function takeSeat(rosterId: string, signUp: SignUp): Promise<boolean> {
  return updateIf(
    'rosters',
    rosterId,
    { state: 'open', left: is.gt(0), people: is.neq(signUp.memberNo) },
    { left: to.inc(-1), confirmed: to.push([signUp]), people: to.push([signUp.memberNo]), rev: to.inc(1) },
  )
}

/** Joins the end of the waiting list of a full post. */
export function joinWaitingList(rosterId: string, signUp: SignUp): Promise<boolean> {
  return updateIf(
    'rosters',
    rosterId,
    { state: 'open', left: is.lte(0), people: is.neq(signUp.memberNo) },
    { waiting: to.push([signUp]), people: to.push([signUp.memberNo]), rev: to.inc(1) },
  )
}

/** The post of this shift on which the person is confirmed or waiting. */
export async function rosterOfPerson(communityId: string, shiftId: string, memberNo: string): Promise<RosterDoc | null> {
  const [roster] = await find<RosterDoc>('rosters', { communityId, shiftId, people: memberNo }, { limit: 1 })
  return roster ?? null
}

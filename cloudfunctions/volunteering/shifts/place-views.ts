import type { MyPlace } from '#contract/shifts'
import type { RosterDoc } from '../rosters/public'
import type { Decision } from './domain/decide-sign-up'

/** Where somebody stands on the lists of a shift, and why they cannot join. */

export function placeOn(roster: RosterDoc, memberNo: string): MyPlace {
  const seat = roster.confirmed.find((person) => person.memberNo === memberNo)
  if (seat) return { state: 'confirmed', postId: roster.postId, since: seat.at }
  const held = roster.pending.find((person) => person.memberNo === memberNo)
  if (held) return { state: 'pending', postId: roster.postId, awaits: held.awaits, until: held.until, because: held.because, invitedBy: held.invitedBy?.name ?? null }
  const ahead = roster.waiting.findIndex((person) => person.memberNo === memberNo)
  return ahead < 0 ? { state: 'none' } : { state: 'waiting', postId: roster.postId, ahead }
}

export function placeIn(posts: readonly RosterDoc[], memberNo: string): MyPlace {
  return posts.map((post) => placeOn(post, memberNo)).find((place) => place.state !== 'none') ?? { state: 'none' }
}

export const whyNot = ({ reason, details }: Extract<Decision, { ok: false }>) => ({ why: reason, ...(details ? { details } : {}) })

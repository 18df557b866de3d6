import type { Cancelled, SignUp } from '../../rosters/public'

/**
 * Somebody offers their place to one person or to whoever comes. It moves only when it is taken: until then the giver keeps
 * the promise. Whoever waits comes first, so nothing is offered past a waiting list.
 */
export interface Lists {
  startsAt: number
  confirmed: readonly SignUp[]
  waiting: readonly SignUp[]
  cancelled: readonly Cancelled[]
  people: readonly string[]
}
type Refused<R> = { ok: false; reason: R }
type Offered = { ok: true; confirmed: SignUp[] }

/** `to` null: to whoever comes first. */
export function decideOffer(lists: Lists, memberNo: string, to: string | null, now: number): Offered | Refused<'notSignedUp' | 'shiftStarted' | 'othersWait'> {
  const kept = decideKeep(lists, memberNo, now)
  if (!kept.ok) return kept
  if (lists.waiting.length > 0) return { ok: false, reason: 'othersWait' }
  return { ok: true, confirmed: kept.confirmed.map((person) => (person.memberNo === memberNo ? { ...person, offer: { to, at: now } } : person)) }
}

/** Takes an offer back; nothing happens where none was made. */
export function decideKeep(lists: Lists, memberNo: string, now: number): Offered | Refused<'notSignedUp' | 'shiftStarted'> {
  if (lists.startsAt <= now) return { ok: false, reason: 'shiftStarted' }
  if (!lists.confirmed.some((person) => person.memberNo === memberNo)) return { ok: false, reason: 'notSignedUp' }
  return { ok: true, confirmed: lists.confirmed.map((person) => (person.memberNo === memberNo ? withoutOffer(person) : person)) }
}

/** Whose place this person could take: one that was offered to them by name before one that is for anybody. */
export function offeredTo(confirmed: readonly SignUp[], memberNo: string): SignUp | null {
  const open = confirmed.filter((person) => person.offer !== undefined && person.memberNo !== memberNo)
  return open.find(({ offer }) => offer?.to === memberNo) ?? open.find(({ offer }) => offer?.to === null) ?? null
}

export interface HandedOn {
  confirmed: SignUp[]
  cancelled: Cancelled[]
  people: string[]
}

/** The taker stands where the giver stood; the number of seats does not change. Null when the place is no longer offered. */
export function decideHandOn(lists: Lists, giverNo: string, taker: SignUp): HandedOn | null {
  const giver = lists.confirmed.find(({ memberNo }) => memberNo === giverNo)
  const meant = giver?.offer !== undefined && (giver.offer.to === null || giver.offer.to === taker.memberNo)
  if (!giver || !meant || lists.people.includes(taker.memberNo)) return null
  return {
    confirmed: lists.confirmed.map((person) => (person === giver ? taker : person)),
    cancelled: [...lists.cancelled, { ...withoutOffer(giver), at: taker.at, reason: `位子让给了${taker.name}`, late: false }],
    people: lists.people.map((memberNo) => (memberNo === giverNo ? taker.memberNo : memberNo)),
  }
}

function withoutOffer({ offer: _, ...signUp }: SignUp): SignUp {
  return signUp
}

import { awakeBy, USUAL_QUIET, type Quiet } from '#contract/quiet'
import type { ApprovalRule } from '#contract/approval'
import type { Awaits } from '#contract/shifts'
import { HOUR } from '#contract/time'
import type { PendingPlace, SignUp, WaitingPlace } from '../roster'
import { afterWaking } from './waking'

/**
 * Every free seat is handed to whoever has waited longest. It is held for them until they say yes, and asked for only once:
 * who holds a seat has left the waiting list. So `left` + confirmed + pending = `seats` before and after, nobody who waits
 * is passed over, and nobody waits while a seat is free.
 */
export interface Lists {
  seats: number
  confirmed: readonly SignUp[]
  pending: readonly PendingPlace[]
  waiting: readonly WaitingPlace[]
  /** The community's, as they stand on the list. */
  rules?: readonly ApprovalRule[]
}
export interface Settled {
  seats: number
  left: number
  confirmed: SignUp[]
  pending: PendingPlace[]
  waiting: WaitingPlace[]
  people: string[]
  expiresAt: number | null
}
export interface Moved {
  /** Who has to say yes now, or has somebody else say it. */
  asked: PendingPlace[]
  /** Who came in without being asked, because there was no time. */
  promoted: string[]
}

type WhoseYes = Exclude<Awaits, 'rules'>

/** Nobody is asked so late that the seat could not be handed on again. */
const LAST_CALL = 2 * HOUR
const WINDOW: Record<WhoseYes, number> = { self: 2 * HOUR, guardian: 28 * HOUR, leader: 28 * HOUR }

/**
 * Until when somebody may answer: two waking hours for oneself, two waking days for a guardian or a leader, and never later
 * than two hours before the start. Null where that leaves no time to ask the person; then the seat is theirs at once.
 * Guardians and leaders must be asked, so they have until the start. `quiet` are the person's own hours; for the others the
 * usual ones hold.
 */
export function answerBy(awaits: WhoseYes, startsAt: number, now: number, quiet: Quiet = USUAL_QUIET): number | null {
  const hours = awaits === 'self' ? quiet : USUAL_QUIET
  const window = afterWaking(now, WINDOW[awaits], hours)
  const lastCall = awakeBy(startsAt - LAST_CALL, hours)
  if (window <= lastCall) return window
  if (awaits === 'self') return null
  return lastCall > now ? lastCall : startsAt
}

/**
 * Where the community has rules, nobody comes in without being asked before the rules were looked at: weeks may lie between signing
 * up and moving up. What they need to know cannot be asked here, so the seat is held, at most for a minute, until the clockwork has.
 */
export function fillSeats(lists: Lists, startsAt: number, now: number): { lists: Settled; moved: Moved } {
  const free = Math.max(0, lists.seats - lists.confirmed.length - lists.pending.length)
  const next = startsAt > now ? lists.waiting.slice(0, free) : []
  const asked: PendingPlace[] = []
  const unjudged: PendingPlace[] = []
  const promoted: SignUp[] = []
  for (const place of next) {
    const until = answerBy(place.awaits, startsAt, now, place.quiet)
    if (until !== null) asked.push({ ...place, at: now, until })
    else if ((lists.rules ?? []).length > 0) unjudged.push({ ...place, awaits: 'rules', at: now, until: now })
    else promoted.push({ memberNo: place.memberNo, name: place.name, at: now })
  }
  const confirmed = [...lists.confirmed, ...promoted]
  // A shift that was moved forward is over for those who have not answered by its start.
  const pending = [...lists.pending, ...asked, ...unjudged].map((place) => ({ ...place, until: Math.min(place.until, startsAt) }))
  const waiting = lists.waiting.slice(next.length)
  return { lists: settled({ ...lists, confirmed, pending, waiting }), moved: { asked, promoted: promoted.map(({ memberNo }) => memberNo) } }
}

/** What follows from who is on which list. */
export function settled({ seats, confirmed, pending, waiting }: Lists): Settled {
  return {
    seats,
    left: seats - confirmed.length - pending.length,
    confirmed: [...confirmed],
    pending: [...pending],
    waiting: [...waiting],
    people: [...confirmed, ...pending, ...waiting].map(({ memberNo }) => memberNo),
    expiresAt: pending.length === 0 ? null : Math.min(...pending.map(({ until }) => until)),
  }
}

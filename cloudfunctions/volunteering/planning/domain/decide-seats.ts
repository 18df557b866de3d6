import type { SignUp } from '../../rosters/public'

/**
 * A post gets more or fewer seats while people are on its lists. Nobody who has a seat loses it, and every new seat goes
 * to whoever has waited longest; so `left` + `confirmed.length` = `seats` holds before and after.
 */
export interface Seats {
  seats: number
  left: number
  confirmed: readonly SignUp[]
  waiting: readonly SignUp[]
}

export type SeatsDecision =
  | { ok: true; seats: number; left: number; confirmed: SignUp[]; waiting: SignUp[]; promoted: string[] }
  | { ok: false; reason: 'seatsTaken' }

export function decideSeats(post: Seats, seats: number, now: number): SeatsDecision {
  if (seats < post.confirmed.length) return { ok: false, reason: 'seatsTaken' }
  const free = seats - post.confirmed.length
  const movingUp = post.waiting.slice(0, free)
  return {
    ok: true,
    seats,
    left: free - movingUp.length,
    confirmed: [...post.confirmed, ...movingUp.map((person) => ({ ...person, at: now }))],
    waiting: post.waiting.slice(free),
    promoted: movingUp.map(({ memberNo }) => memberNo),
  }
}

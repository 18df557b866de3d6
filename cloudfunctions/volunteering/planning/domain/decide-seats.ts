/**
 * A post gets more or fewer seats while people are on its lists. Nobody who has a seat loses it, nor anybody for whom one is
 * held; every new seat is handed on to whoever has waited longest.
 */
export interface Seats {
  confirmed: readonly unknown[]
  pending: readonly unknown[]
}

export const seatsInUse = ({ confirmed, pending }: Seats) => confirmed.length + pending.length

export function decideSeats(post: Seats, seats: number): { ok: true } | { ok: false; reason: 'seatsTaken' } {
  return seats < seatsInUse(post) ? { ok: false, reason: 'seatsTaken' } : { ok: true }
}

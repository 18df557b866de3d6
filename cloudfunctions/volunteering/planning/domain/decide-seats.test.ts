import fc from 'fast-check'
import { decideSeats } from './decide-seats'

const people = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => ({ memberNo: `${prefix}${n}`, name: `${prefix}${n}`, at: n }))

describe('changing the number of seats', () => {
  it('gives new seats to those who have waited longest', () => {
    const post = { seats: 1, left: 0, confirmed: people('c', 1), waiting: people('w', 3) }
    expect(decideSeats(post, 3, 99)).toMatchObject({ ok: true, seats: 3, left: 0, promoted: ['w0', 'w1'], waiting: [{ memberNo: 'w2' }] })
  })

  it('takes seats away only while nobody sits on them', () => {
    const post = { seats: 5, left: 3, confirmed: people('c', 2), waiting: [] }
    expect(decideSeats(post, 2, 99)).toMatchObject({ ok: true, seats: 2, left: 0 })
    expect(decideSeats(post, 1, 99)).toEqual({ ok: false, reason: 'seatsTaken' })
  })

  it('never loses anybody and never counts a seat twice', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.nat(8), fc.nat(20), (taken, waits, seats) => {
        const full = { seats: taken, left: 0, confirmed: people('c', taken), waiting: people('w', waits) }
        const decision = decideSeats(full, seats, 99)
        if (!decision.ok) return expect(seats).toBeLessThan(taken)
        expect(decision.left + decision.confirmed.length).toBe(decision.seats)
        expect(decision.confirmed.length + decision.waiting.length).toBe(taken + waits)
        if (decision.waiting.length > 0) expect(decision.left).toBe(0)
      }),
    )
  })
})

import fc from 'fast-check'
import { decideCancel } from './decide-cancel'

const HOUR = 3_600_000
const now = 1_800_000_000_000
const at = (memberNo: string) => ({ memberNo, name: memberNo, at: now - HOUR })
const roster = (confirmed: string[], waiting: string[], seats: number, startsIn = 48 * HOUR) => ({
  left: seats - confirmed.length,
  confirmed: confirmed.map(at),
  waiting: waiting.map(at),
  cancelled: [],
  startsAt: now + startsIn,
  endsAt: now + startsIn + 2 * HOUR,
  lastChange: null as Parameters<typeof decideCancel>[0]['lastChange'],
})

describe('taking one’s word back', () => {
  it('gives the seat to the person who has waited longest', () => {
    const decision = decideCancel(roster(['a', 'b'], ['c', 'd'], 2), 'a', '生病', now)
    expect(decision).toMatchObject({ ok: true, promoted: 'c', seats: { left: 0, people: ['b', 'c', 'd'] } })
  })
  it('frees the seat when nobody waits', () => {
    expect(decideCancel(roster(['a'], [], 2), 'a', '生病', now)).toMatchObject({ ok: true, promoted: null, seats: { left: 2, people: [] } })
  })
  it('lets somebody leave the waiting list without moving anybody up', () => {
    expect(decideCancel(roster(['a'], ['b', 'c'], 1), 'b', '有事', now)).toMatchObject({ ok: true, promoted: null, late: false, seats: { left: 0, people: ['a', 'c'] } })
  })
  it('marks a seat given back within a day of the start as late', () => {
    expect(decideCancel(roster(['a'], [], 1, 24 * HOUR - 1), 'a', '有事', now)).toMatchObject({ late: true })
    expect(decideCancel(roster(['a'], [], 1, 24 * HOUR), 'a', '有事', now)).toMatchObject({ late: false })
  })
  it('never calls it late when the time or the place was changed after the promise', () => {
    const changed = (words: string[], at: number) => ({ ...roster(['a'], [], 1, HOUR), lastChange: { at, words } })
    expect(decideCancel(changed(['时间改为明天'], now - 1), 'a', '有事', now)).toMatchObject({ late: false })
    expect(decideCancel(changed([], now - 1), 'a', '有事', now)).toMatchObject({ late: true })
    expect(decideCancel(changed(['时间改为明天'], now - 2 * HOUR), 'a', '有事', now)).toMatchObject({ late: true })
  })
  it('refuses somebody who is not on the list', () => {
    expect(decideCancel(roster(['a'], [], 1), 'z', '有事', now)).toEqual({ ok: false, reason: 'notSignedUp' })
  })
  it('refuses when the shift is over', () => {
    expect(decideCancel(roster(['a'], [], 1, -3 * HOUR), 'a', '有事', now)).toEqual({ ok: false, reason: 'shiftOver' })
  })
  it('keeps seats whole and the waiting list in order, whoever leaves in whatever order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 8 }), fc.array(fc.nat(13), { maxLength: 20 }), (seats, waits, leavers) => {
        const people = Array.from({ length: seats + waits }, (_, n) => `p${n}`)
        let state: Parameters<typeof decideCancel>[0] = roster(people.slice(0, seats), people.slice(seats), seats)
        const gone = new Set<string>()
        for (const pick of leavers) {
          const decision = decideCancel(state, `p${pick}`, '有事', now)
          if (!decision.ok) continue
          gone.add(`p${pick}`)
          state = { ...state, ...decision.seats }
          expect(state.left + state.confirmed.length).toBe(seats)
          if (state.waiting.length > 0) expect(state.left).toBe(0)
        }
        const still = people.filter((person) => !gone.has(person))
        expect(state.confirmed.map(({ memberNo }) => memberNo).sort()).toEqual(still.slice(0, seats).sort())
        expect(state.waiting.map(({ memberNo }) => memberNo)).toEqual(still.slice(seats))
      }),
    )
  })
})

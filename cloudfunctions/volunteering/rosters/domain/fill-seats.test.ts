import fc from 'fast-check'
import { answerBy, fillSeats, type Lists } from './fill-seats'

const HOUR = 3_600_000
const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`)
const now = at('24T10:00')
const nextWeek = at('30T09:00')
const person = (memberNo: string) => ({ memberNo, name: memberNo, at: 1 })
const waits = (memberNo: string) => ({ ...person(memberNo), awaits: 'self' as const, because: null, guardianNos: [] })
const lists = (confirmed: string[], waiting: string[], seats: number): Lists => ({ seats, confirmed: confirmed.map(person), pending: [], waiting: waiting.map(waits) })

describe('handing seats on', () => {
  it('holds a free seat for who has waited longest until they say yes', () => {
    const { lists: after, moved } = fillSeats(lists(['a'], ['w1', 'w2'], 2), nextWeek, now)
    expect(after).toMatchObject({ left: 0, pending: [{ memberNo: 'w1', until: at('24T12:00') }], waiting: [{ memberNo: 'w2' }], expiresAt: at('24T12:00') })
    expect(moved).toMatchObject({ asked: [{ memberNo: 'w1' }], promoted: [] })
    expect(after.people).toEqual(['a', 'w1', 'w2'])
  })

  it('gives it without asking where there is no time to ask', () => {
    const { lists: after, moved } = fillSeats(lists([], ['w1'], 1), at('24T13:59'), now)
    expect(after).toMatchObject({ left: 0, confirmed: [{ memberNo: 'w1', at: now }], pending: [], expiresAt: null })
    expect(moved).toEqual({ asked: [], promoted: ['w1'] })
  })

  it('holds it for the clockwork to look at the rules first, where the community has any', () => {
    const ruled = { ...lists([], ['w1'], 1), rules: [{ kind: 'newcomer' as const, number: 1, action: 'hold' as const }] }
    const { lists: after, moved } = fillSeats(ruled, at('24T13:59'), now)
    expect(after).toMatchObject({ left: 0, confirmed: [], pending: [{ memberNo: 'w1', awaits: 'rules' }], expiresAt: now })
    expect(moved).toEqual({ asked: [], promoted: [] })
    expect(fillSeats(ruled, nextWeek, now).lists).toMatchObject({ pending: [{ memberNo: 'w1', awaits: 'self' }] })
  })

  it('asks a guardian and a leader however late it is', () => {
    const late = { ...lists([], [], 1), waiting: [{ ...waits('w1'), awaits: 'guardian' as const }] }
    expect(fillSeats(late, at('24T11:00'), now).lists).toMatchObject({ confirmed: [], pending: [{ memberNo: 'w1', until: at('24T11:00') }] })
  })

  it('counts the time in which the person is awake', () => {
    const late = { ...lists([], [], 1), waiting: [{ ...waits('w1'), quiet: { from: '11:00', to: '15:00' } }] }
    expect(fillSeats(late, nextWeek, now).lists).toMatchObject({ pending: [{ memberNo: 'w1', until: at('24T16:00') }] })
  })

  it('leaves the seat free when nobody waits, and moves nobody into a shift that has begun', () => {
    expect(fillSeats(lists(['a'], [], 3), nextWeek, now).lists).toMatchObject({ left: 2, expiresAt: null })
    expect(fillSeats(lists([], ['w1'], 1), now, now).moved).toEqual({ asked: [], promoted: [] })
  })

  it('never loses anybody, never counts a seat twice and lets nobody wait while a seat is free', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 20 }), (taken, held, waiting, more) => {
        const names = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`)
        const before = { ...lists(names('c', taken), names('w', waiting), taken + held + more - 1), pending: names('p', held).map((name) => ({ ...waits(name), until: nextWeek })) }
        const after = fillSeats(before, nextWeek, now).lists
        expect(after.left + after.confirmed.length + after.pending.length).toBe(before.seats)
        expect(after.people).toHaveLength(taken + held + waiting)
        expect(new Set(after.people).size).toBe(after.people.length)
        if (after.waiting.length > 0) expect(after.left).toBe(0)
      }),
    )
  })
})

describe('the time to answer', () => {
  it.each([
    ['self', '24T10:00', '30T09:00', '24T12:00'],
    ['self', '24T20:00', '30T09:00', '25T08:00'],
    ['self', '24T10:00', '24T14:00', '24T12:00'],
    ['self', '24T10:00', '24T13:00', null],
    ['self', '24T20:00', '25T08:30', null],
    ['leader', '24T10:00', '30T09:00', '26T10:00'],
    ['leader', '24T10:00', '25T15:00', '25T13:00'],
    ['guardian', '24T10:00', '25T08:00', '24T21:00'],
    ['guardian', '24T10:00', '24T11:00', '24T11:00'],
  ] as const)('of %s, asked at %s for a start at %s, ends at %s', (awaits, asked, startsAt, until) => {
    expect(answerBy(awaits, at(startsAt), at(asked))).toBe(until === null ? null : at(until))
  })

  it('is never shorter than an hour for oneself', () => {
    fc.assert(fc.property(fc.nat(7 * 24 * 60), fc.nat(7 * 24 * 60), (asked, start) => {
      const from = now + asked * 60_000
      const until = answerBy('self', from + start * 60_000, from)
      if (until !== null) expect(until - from).toBeGreaterThanOrEqual(HOUR)
    }))
  })
})

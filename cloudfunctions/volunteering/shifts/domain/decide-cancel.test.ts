import { decideCancel, without } from './decide-cancel'

const HOUR = 3_600_000
const now = 1_800_000_000_000
const at = (memberNo: string) => ({ memberNo, name: memberNo, at: now - HOUR })
const waits = (memberNo: string) => ({ ...at(memberNo), awaits: 'self' as const, because: null, guardianNos: [] })
const roster = (confirmed: string[], waiting: string[], startsIn = 48 * HOUR) => ({
  confirmed: confirmed.map(at),
  pending: [] as (ReturnType<typeof waits> & { until: number })[],
  waiting: waiting.map(waits),
  cancelled: [],
  startsAt: now + startsIn,
  endsAt: now + startsIn + 2 * HOUR,
  lastChange: null as Parameters<typeof decideCancel>[0]['lastChange'],
})

describe('taking one’s word back', () => {
  it('leaves the seat and says why', () => {
    const decision = decideCancel(roster(['a', 'b'], ['c']), 'a', '生病', now)
    expect(decision).toMatchObject({ ok: true, late: false, places: { confirmed: [{ memberNo: 'b' }], waiting: [{ memberNo: 'c' }], cancelled: [{ memberNo: 'a', reason: '生病', at: now }] } })
  })
  it('lets somebody leave the waiting list', () => {
    expect(decideCancel(roster(['a'], ['b', 'c']), 'b', '有事', now)).toMatchObject({ ok: true, late: false, places: { confirmed: [{ memberNo: 'a' }], waiting: [{ memberNo: 'c' }] } })
  })
  it('gives a held seat back without it being late, however soon the start', () => {
    const soon = { ...roster([], [], HOUR), pending: [{ ...waits('p'), until: now + 1 }] }
    expect(decideCancel(soon, 'p', '有事', now)).toMatchObject({ ok: true, late: false, places: { pending: [] } })
  })
  it('marks a seat given back within a day of the start as late', () => {
    expect(decideCancel(roster(['a'], [], 24 * HOUR - 1), 'a', '有事', now)).toMatchObject({ late: true })
    expect(decideCancel(roster(['a'], [], 24 * HOUR), 'a', '有事', now)).toMatchObject({ late: false })
  })
  it('never calls it late when the time or the place was changed after the promise', () => {
    const changed = (words: string[], at: number) => ({ ...roster(['a'], [], HOUR), lastChange: { at, words } })
    expect(decideCancel(changed(['时间改为明天'], now - 1), 'a', '有事', now)).toMatchObject({ late: false })
    expect(decideCancel(changed([], now - 1), 'a', '有事', now)).toMatchObject({ late: true })
    expect(decideCancel(changed(['时间改为明天'], now - 2 * HOUR), 'a', '有事', now)).toMatchObject({ late: true })
  })
  it('refuses somebody who is not on the list', () => {
    expect(decideCancel(roster(['a'], []), 'z', '有事', now)).toEqual({ ok: false, reason: 'notSignedUp' })
  })
  it('refuses when the shift is over', () => {
    expect(decideCancel(roster(['a'], [], -3 * HOUR), 'a', '有事', now)).toEqual({ ok: false, reason: 'shiftOver' })
    expect(decideCancel(roster(['a'], [], -2 * HOUR), 'a', '有事', now)).toEqual({ ok: false, reason: 'shiftOver' })
    expect(decideCancel(roster(['a'], [], -2 * HOUR + 1), 'a', '有事', now)).toMatchObject({ ok: true })
  })
})

it('takes several people off the lists at once and leaves the others', () => {
  const lists = roster(['a', 'b'], ['c', 'd'])
  const left = without(lists, [at('a'), at('d')], { reason: '改期', late: false, now })
  expect(left).toMatchObject({ confirmed: [{ memberNo: 'b' }], waiting: [{ memberNo: 'c' }], cancelled: [{ memberNo: 'a' }, { memberNo: 'd' }] })
})

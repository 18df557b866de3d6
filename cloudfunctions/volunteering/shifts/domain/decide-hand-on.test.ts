import { decideHandOn, decideKeep, decideOffer, offeredTo } from './decide-hand-on'

const person = (memberNo: string) => ({ memberNo, name: `人${memberNo}`, at: 1 })
const lists = (facts = {}) => ({ startsAt: 100, confirmed: [person('A'), person('B')], waiting: [], cancelled: [], people: ['A', 'B'], ...facts })
const offering = (memberNo: string, to: string | null) => ({ ...person(memberNo), offer: { to, at: 2 } })

describe('offering a place', () => {
  it('marks the place and leaves the promise', () => {
    expect(decideOffer(lists(), 'A', null, 50)).toEqual({ ok: true, confirmed: [{ ...person('A'), offer: { to: null, at: 50 } }, person('B')] })
  })
  it.each([
    ['by somebody without a place', 'C', lists(), 'notSignedUp'],
    ['once it has begun', 'A', lists({ startsAt: 50 }), 'shiftStarted'],
    ['past people who wait', 'A', lists({ waiting: [person('W')] }), 'othersWait'],
  ] as const)('is refused %s', (_, who, of, reason) => {
    expect(decideOffer(of, who, null, 50)).toEqual({ ok: false, reason })
  })
  it('can be taken back, even when somebody waits by now', () => {
    expect(decideKeep(lists({ confirmed: [offering('A', 'C')], waiting: [person('W')] }), 'A', 50)).toEqual({ ok: true, confirmed: [person('A')] })
  })
})

describe('whose place somebody could take', () => {
  it('is the one offered by name, before one for anybody, never their own', () => {
    expect(offeredTo([offering('A', null), offering('B', 'C')], 'C')?.memberNo).toBe('B')
    expect(offeredTo([offering('A', null), offering('B', 'C')], 'D')?.memberNo).toBe('A')
    expect(offeredTo([offering('A', null)], 'A')).toBeNull()
    expect(offeredTo([offering('B', 'C'), person('A')], 'D')).toBeNull()
  })
})

describe('taking an offered place', () => {
  const taker = { memberNo: 'C', name: '人C', at: 60 }
  it('puts the taker where the giver stood, keeps the number of people and says in the list who left and why', () => {
    expect(decideHandOn(lists({ confirmed: [offering('A', null), person('B')] }), 'A', taker)).toEqual({
      confirmed: [taker, person('B')],
      people: ['C', 'B'],
      cancelled: [{ ...person('A'), at: 60, reason: '位子让给了人C', late: false }],
    })
  })
  it.each([
    ['it is not offered any more', lists()],
    ['it is meant for somebody else', lists({ confirmed: [offering('A', 'D'), person('B')] })],
    ['the giver is gone', lists({ confirmed: [person('B')] })],
    ['the taker is on the list already', lists({ confirmed: [offering('A', null)], people: ['A', 'C'] })],
  ])('does nothing when %s', (_, of) => {
    expect(decideHandOn(of, 'A', taker)).toBeNull()
  })
})

import { decideAnswer, decideExpired, decideJudged } from './decide-answer'

const now = 1_800_000_000_000
const HOUR = 3_600_000
const held = (memberNo: string, facts: object = {}) => ({ memberNo, name: memberNo, at: now - HOUR, awaits: 'self' as const, because: null, guardianNos: [], until: now + HOUR, ...facts })
const roster = (pending: ReturnType<typeof held>[], state: 'open' | 'cancelled' = 'open') => ({ state, startsAt: now + 3 * HOUR, confirmed: [], pending, waiting: [], cancelled: [] })
const says = (yes: boolean, facts: object = {}) => ({ memberNo: 'a', as: 'self' as const, yes, reason: '不来了', because: null, leaderBy: now + 2 * HOUR, ...facts })

describe('answering about a seat that is held', () => {
  it('makes a yes a promise, from now', () => {
    expect(decideAnswer(roster([held('a')]), says(true), now)).toMatchObject({ ok: true, asked: null, places: { confirmed: [{ memberNo: 'a', at: now }], pending: [] } })
  })
  it('takes a no off the list, and not as late', () => {
    expect(decideAnswer(roster([held('a')]), says(false), now)).toMatchObject({ ok: true, places: { confirmed: [], pending: [], cancelled: [{ memberNo: 'a', reason: '不来了', late: false }] } })
  })
  it.each(['self', 'guardian'] as const)('asks the leader after the yes of %s where a rule speaks today, and not where it no longer does', (as) => {
    const because = { rule: 'newcomer', facts: {} }
    const asked = decideAnswer(roster([held('a', { awaits: as })]), says(true, { as, because }), now)
    expect(asked).toMatchObject({ ok: true, asked: { memberNo: 'a', awaits: 'leader', because, until: now + 2 * HOUR }, places: { confirmed: [], pending: [{ awaits: 'leader' }] } })
    expect(decideAnswer(roster([held('a', { awaits: as, because })]), says(true, { as }), now)).toMatchObject({ asked: null, places: { confirmed: [{ memberNo: 'a' }] } })
  })
  it('makes the yes of the leader the last one', () => {
    const because = { rule: 'newcomer', facts: {} }
    expect(decideAnswer(roster([held('a', { awaits: 'leader', because })]), says(true, { as: 'leader', because }), now)).toMatchObject({ asked: null, places: { confirmed: [{ memberNo: 'a' }] } })
  })
  it('asks the leader after whoever was invited, and remembers who had invited them', () => {
    const invitedBy = { memberNo: 'l', name: '王建生', inPerson: false }
    const because = { rule: 'newcomer', facts: { limit: 3 } }
    expect(decideAnswer(roster([held('a', { because, invitedBy })]), says(true, { because }), now)).toMatchObject({ asked: { memberNo: 'a', awaits: 'leader' }, places: { confirmed: [] } })
    expect(decideAnswer(roster([held('a', { invitedBy })]), says(true), now)).toMatchObject({ places: { confirmed: [{ memberNo: 'a', invitedBy }] } })
    expect(decideAnswer(roster([held('a', { invitedBy })]), says(false), now)).toMatchObject({ places: { cancelled: [{ memberNo: 'a', invitedBy }] } })
  })
  it.each([
    ['nobody asked', roster([]), 'nothingAsked'],
    ['somebody else is asked', roster([held('a', { awaits: 'leader' })]), 'nothingAsked'],
    ['it is too late', roster([held('a', { until: now })]), 'nothingAsked'],
    ['the shift was called off', roster([held('a')], 'cancelled'), 'shiftCancelled'],
  ] as const)('is refused when %s', (_, state, reason) => {
    expect(decideAnswer(state, says(true), now)).toEqual({ ok: false, reason })
  })
})

it('gives up seats exactly when their time is over', () => {
  const { gone, places } = decideExpired(roster([held('a', { until: now }), held('b', { until: now + 1 })]), now)
  expect(gone.map(({ memberNo }) => memberNo)).toEqual(['a'])
  expect(places).toMatchObject({ pending: [{ memberNo: 'b' }], cancelled: [{ memberNo: 'a', late: false }] })
})

describe('whoever moves up without being asked', () => {
  const because = { rule: 'noShows', facts: { count: 2, limit: 2, days: 90 } }
  const unjudged = (memberNo: string) => held(memberNo, { awaits: 'rules', until: now })
  const list = roster([unjudged('a'), unjudged('b'), unjudged('c'), unjudged('d'), held('e')])
  const verdicts = new Map([
    ['a', { outcome: 'approve' as const, because: null }],
    ['b', { outcome: 'hold' as const, because }],
    ['c', { outcome: 'refuse' as const, because }],
    ['e', { outcome: 'refuse' as const, because }],
  ])

  it('comes in, is left to the leader, or leaves the list, as the rules say; who was not looked at waits', () => {
    const { taken, held: left, refused, places } = decideJudged(list, verdicts, now + 2 * HOUR, now)
    expect([taken, left, refused.map(({ place }) => place)].map((some) => some.map(({ memberNo }) => memberNo))).toEqual([['a'], ['b'], ['c']])
    expect(places.confirmed).toEqual([{ memberNo: 'a', name: 'a', at: now }])
    expect(places.pending.map(({ memberNo, awaits, until }) => [memberNo, awaits, until])).toEqual([['d', 'rules', now], ['e', 'self', now + HOUR], ['b', 'leader', now + 2 * HOUR]])
    expect(places.cancelled).toMatchObject([{ memberNo: 'c', late: false }])
  })
  it('keeps the seat until the start, and not longer', () => {
    expect(decideExpired(list, now).gone).toEqual([])
    expect(decideExpired({ ...list, startsAt: now }, now).gone.map(({ memberNo }) => memberNo)).toEqual(['a', 'b', 'c', 'd'])
  })
})

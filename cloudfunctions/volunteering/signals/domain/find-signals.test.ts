import fc from 'fast-check'
import { findSignals, type Presence, type ShiftFacts } from './find-signals'
import { LIMITS } from './limits'

const MINUTE = 60_000
const START = Date.parse('2026-11-23T09:00:00+08:00')
const END = START + 120 * MINUTE

/** Somebody who came at the beginning, ten seconds after the one before, and scanned out at the end. */
const came = (n: number, changes: Partial<Presence> = {}): Presence => ({
  memberNo: `R${n}`, name: `志愿者${n}`, inAt: START + n * 10_000, outAt: END, scanned: true, helpers: [], ...changes,
})
const many = (people: number, changes: (n: number) => Partial<Presence> = () => ({})) => Array.from({ length: people }, (_, n) => came(n, changes(n)))
function facts(present: Presence[], changes: Partial<ShiftFacts> = {}): ShiftFacts {
  return { endsAt: END, leaderNos: ['L1'], roomFor: null, placed: present.map(({ memberNo }) => memberNo), present, earlier: [], saidLately: false, elsewhere: [], ...changes }
}
const kinds = (of: ShiftFacts) => findSignals(of).map(({ kind }) => kind)

it('has nothing to say of an ordinary activity', () => {
  expect(findSignals(facts(many(20)))).toEqual([])
})

describe('a burst of check-ins', () => {
  const { people: usual, seconds } = LIMITS.burst
  const withinTheCode = (people: number) => facts(many(people, (n) => ({ inAt: START + n * 1000 })))

  it('is more than one shown code serves', () => {
    expect(kinds(withinTheCode(usual))).toEqual([])
    expect(findSignals(withinTheCode(usual + 1))).toEqual([{ kind: 'burst', facts: { people: usual + 1, seconds, usual } }])
  })
  it('is over when the next code is shown', () => {
    const last = (inAt: number) => kinds(facts([...many(usual, () => ({ inAt: START })), came(usual, { inAt })]))
    expect(last(START + seconds * 1000 - 1)).toEqual(['burst'])
    expect(last(START + seconds * 1000)).toEqual([])
  })
  it('does not count those for whom somebody signed', () => {
    expect(kinds(facts(many(usual + 1, (n) => ({ inAt: START, scanned: n > 0 }))))).toEqual([])
  })
  it('is never met by people who scan one after another, however many they are', () => {
    const pauses = fc.array(fc.integer({ min: 3000, max: 60_000 }), { minLength: 1, maxLength: 80 })
    fc.assert(fc.property(pauses, (between) => {
      let at = START
      const present = between.map((pause, n) => came(n, { inAt: (at += pause) }))
      return !kinds(facts(present, { endsAt: at })).includes('burst')
    }))
  })
})

describe('one helper for most', () => {
  const helped = (people: number, of: number) => facts(many(of, (n) => (n < people ? { scanned: false, helpers: [{ memberNo: 'L1', name: '王建生' }] } : {})))

  it('is three people, and more than half of who came', () => {
    expect(kinds(helped(2, 2))).toEqual([])
    expect(kinds(helped(3, 6))).toEqual([])
    expect(findSignals(helped(3, 5))).toEqual([{ kind: 'oneHelper', facts: { helper: '王建生', people: 3, present: 5 } }])
  })
  it('names the one who signed for most, whoever signed first', () => {
    const by = (n: number) => (n === 0 ? { memberNo: 'L2', name: '何文静' } : { memberNo: 'L1', name: '王建生' })
    expect(findSignals(facts(many(5, (n) => ({ scanned: false, helpers: n < 4 ? [by(n)] : [] }))))).toMatchObject([{ facts: { helper: '王建生', people: 3 } }])
  })
  it('counts a person once who was signed in and out, and each helper alone', () => {
    const twice = { memberNo: 'L1', name: '王建生' }
    expect(kinds(facts(many(3, (n) => ({ helpers: n < 2 ? [twice, twice] : [] }))))).toEqual([])
    expect(kinds(facts(many(4, (n) => ({ helpers: [{ memberNo: `L${n % 2}`, name: '' }] }))))).toEqual([])
  })
})

describe('the same people always', () => {
  const { times, people } = LIMITS.sameRoster
  const before = (present: Presence[], shifts: number) => {
    const nos = present.map(({ memberNo }) => memberNo)
    return Array.from({ length: shifts }, () => ({ placed: nos, present: [...nos].reverse() }))
  }

  it('is so many times in a row, everybody there', () => {
    const present = many(people)
    expect(kinds(facts(present, { earlier: before(present, times - 2) }))).toEqual([])
    expect(findSignals(facts(present, { earlier: before(present, times - 1) }))).toEqual([{ kind: 'sameRoster', facts: { times, people } }])
  })
  it('is not two friends, nor a list on which somebody was missing once, nor said again within those times', () => {
    const two = many(people - 1)
    expect(kinds(facts(two, { earlier: before(two, times) }))).toEqual([])
    const present = many(people)
    const [last, ...others] = before(present, times - 1)
    const missing = [{ placed: last?.placed ?? [], present: ['R0'] }, ...others]
    expect(kinds(facts(present, { earlier: missing }))).toEqual([])
    expect(kinds(facts(present, { earlier: before(present, times - 1), saidLately: true }))).toEqual([])
  })
})

describe('never checked out', () => {
  const forgot = (people: number, of: number) => facts(many(of, (n) => (n < people ? { outAt: null } : {})))

  it('is half of who came, and three at least', () => {
    expect(kinds(forgot(2, 2))).toEqual([])
    expect(kinds(forgot(3, 7))).toEqual([])
    expect(findSignals(forgot(3, 6))).toEqual([{ kind: 'notOut', facts: { people: 3, present: 6 } }])
  })
})

describe('a room too small', () => {
  it('is more people at once than it holds', () => {
    expect(kinds(facts(many(5), { roomFor: 5 }))).toEqual([])
    expect(findSignals(facts(many(5), { roomFor: 4 }))).toEqual([{ kind: 'crowded', facts: { people: 5, roomFor: 4 } }])
  })
  it('is not people who came after others had gone, and who forgot to scan out was there until the end', () => {
    const inTurns = many(4, (n) => ({ inAt: START + n * 20 * MINUTE, outAt: START + (n + 1) * 20 * MINUTE }))
    expect(kinds(facts(inTurns, { roomFor: 1 }))).toEqual([])
    expect(kinds(facts([...inTurns, came(9, { inAt: START + 70 * MINUTE, outAt: null })], { roomFor: 1 }))).toEqual(['crowded'])
  })
})

describe('only leaders', () => {
  it('is a list without anybody else, of whom somebody came', () => {
    const alone = [came(1, { memberNo: 'L1' })]
    expect(findSignals(facts(alone))).toEqual([{ kind: 'onlyLeaders', facts: { people: 1 } }])
    expect(kinds(facts(alone, { placed: ['L1', 'R2'] }))).toEqual([])
    expect(kinds(facts([], { placed: ['L1'] }))).toEqual([])
  })
})

describe('two places at once', () => {
  const until = (minutes: number) => facts([came(0, { inAt: START })], { elsewhere: [{ memberNo: 'R0', inAt: START - 60 * MINUTE, outAt: START + minutes * MINUTE }] })

  it('is five minutes of both scans and names who', () => {
    expect(kinds(until(LIMITS.overlap.minutes - 1))).toEqual([])
    expect(findSignals(until(LIMITS.overlap.minutes))).toEqual([{ kind: 'overlap', facts: { names: '志愿者0', people: 1, minutes: 5 } }])
  })
  it('is not somebody else, nor a presence without an end', () => {
    const elsewhere = [{ memberNo: 'R1', inAt: START, outAt: END }]
    expect(kinds(facts([came(0)], { elsewhere }))).toEqual([])
    expect(kinds(facts([came(1, { outAt: null })], { elsewhere }))).toEqual([])
  })
})

it('says the same in whatever order people are listed', () => {
  const person = fc.record({ inAt: fc.integer({ min: 0, max: 40 }), out: fc.boolean(), helped: fc.boolean() })
  fc.assert(fc.property(fc.array(person, { maxLength: 25 }), fc.integer({ min: 1, max: 8 }), (people, roomFor) => {
    const present = people.map(({ inAt, out, helped }, n) =>
      came(n, { inAt: START + inAt * 1000, outAt: out ? END : null, scanned: !helped, helpers: helped ? [{ memberNo: 'L1', name: '王建生' }] : [] }))
    expect(findSignals(facts([...present].reverse(), { roomFor }))).toEqual(findSignals(facts(present, { roomFor })))
  }))
})

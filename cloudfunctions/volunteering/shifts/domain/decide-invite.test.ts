import fc from 'fast-check'
import { settled } from '../../rosters/public'
import { decideInvite, decideUninvite, MOST_HELD, uninvitedBy, whyNot, type Candidate, type Invitation } from './decide-invite'

const now = 1_800_000_000_000
const HOUR = 3_600_000
const inviter = { memberNo: 'leader', name: '王建生' }
const asked: Invitation = { inviter, inPerson: false, leaderBy: now + 9 * HOUR, now }
const inPerson: Invitation = { ...asked, inPerson: true }
const approve = { outcome: 'approve', because: null } as const
const hold = { outcome: 'hold', because: { rule: 'newcomer', facts: { limit: 3 } } } as const
const person = (memberNo: string, facts: Partial<Candidate> = {}): Candidate => ({
  memberNo, name: memberNo, isVolunteer: true, hasPhone: true, askedBefore: false, until: now + 2 * HOUR, signUp: { ok: true, guardian: false, onlyOffered: false }, approval: approve, ...facts,
})
const post = (left: number, held = 0) => ({
  state: 'open' as const,
  left,
  people: [] as string[],
  pending: Array.from({ length: held }, (_, n) => ({ memberNo: `h${n}`, name: '', at: 1, awaits: 'self' as const, because: null, guardianNos: [], until: now + 1, invitedBy: { ...inviter, inPerson: false } })),
})

describe('bringing people', () => {
  it('holds a seat for each until they answer, with who thought of them', () => {
    const { confirmed, pending, notInvited } = decideInvite(post(2), [person('a'), person('b')], asked)
    expect([confirmed, notInvited]).toEqual([[], []])
    expect(pending).toMatchObject([{ memberNo: 'a', awaits: 'self', until: now + 2 * HOUR, invitedBy: { memberNo: 'leader', inPerson: false } }, { memberNo: 'b' }])
  })

  it('takes the word of who has no phone, but lets a leader look first where a rule says so', () => {
    const { confirmed, pending } = decideInvite(post(2), [person('a', { hasPhone: false }), person('b', { hasPhone: false, approval: hold })], inPerson)
    expect(confirmed).toMatchObject([{ memberNo: 'a', invitedBy: { inPerson: true } }])
    expect(pending).toMatchObject([{ memberNo: 'b', awaits: 'leader', until: inPerson.leaderBy, because: hold.because }])
  })

  it('asks the person before the leader', () => {
    expect(decideInvite(post(1), [person('a', { approval: hold })], asked).pending).toMatchObject([{ awaits: 'self', because: hold.because }])
  })

  it.each([
    ['themselves', person('leader'), asked, 'ownPlace'],
    ['a resident who is no volunteer', person('a', { isVolunteer: false }), asked, 'notAVolunteer'],
    ['who could not sign up', person('a', { signUp: { ok: false, reason: 'skillMissing', details: { skill: 'x' } } }), asked, 'skillMissing'],
    ['anybody after closing', person('a', { signUp: { ok: true, guardian: false, onlyOffered: true } }), asked, 'signUpClosed'],
    ['whom a rule shuts out', person('a', { approval: { outcome: 'refuse', because: { rule: 'noShows', facts: { count: 3 } } } }), asked, 'tooManyNoShows'],
    ['who cannot answer', person('a', { hasPhone: false }), asked, 'noPhone'],
    ['over the head of who can', person('a'), inPerson, 'hasPhone'],
    ['who said no', person('a', { askedBefore: true }), asked, 'askedBefore'],
    ['who has no time to answer', person('a', { until: null }), asked, 'tooLateToAsk'],
  ] as const)('never invites %s', (_whom, candidate, invitation, why) => {
    expect(whyNot(candidate, invitation)).toMatchObject({ why })
    expect(decideInvite(post(1), [candidate], invitation)).toMatchObject({ confirmed: [], pending: [], notInvited: [{ why }] })
  })

  it('ends at the seats, at ten held by one inviter, and at what has changed meanwhile', () => {
    const whyOf = (of: Parameters<typeof decideInvite>[0]) => decideInvite(of, [person('a'), person('b')], asked).notInvited.map(({ memberNo, why }) => `${memberNo} ${why}`)
    expect(whyOf(post(1))).toEqual(['b noSeatLeft'])
    expect(whyOf(post(5, MOST_HELD - 1))).toEqual(['b tooManyHeld'])
    expect(whyOf({ ...post(5), people: ['b'] })).toEqual(['b alreadySignedUp'])
    expect(whyOf({ ...post(5), state: 'cancelled' })).toEqual(['a shiftCancelled', 'b shiftCancelled'])
  })

  it('never gives more seats than there are, whoever is thought of', () => {
    const anybody = fc.record({ memberNo: fc.nat(12).map((n) => `p${n}`), hasPhone: fc.boolean(), askedBefore: fc.boolean(), isVolunteer: fc.boolean(), approval: fc.constantFrom(approve, hold) })
    fc.assert(fc.property(fc.uniqueArray(anybody, { selector: ({ memberNo }) => memberNo, maxLength: 10 }), fc.nat(6), fc.nat(12), fc.boolean(), (people, left, held, faceToFace) => {
      const before = post(left, held)
      const { confirmed, pending, notInvited } = decideInvite(before, people.map((facts) => person(facts.memberNo, facts)), { ...asked, inPerson: faceToFace })
      const after = settled({ seats: left + held, confirmed, pending: [...before.pending, ...pending], waiting: [] })
      expect(after.left).toBeGreaterThanOrEqual(0)
      expect(after.left + after.confirmed.length + after.pending.length).toBe(after.seats)
      expect(confirmed.length + pending.length + notInvited.length).toBe(people.length)
      if (pending.length > 0 && !faceToFace) expect(after.pending.length).toBeLessThanOrEqual(MOST_HELD)
    }))
  })
})

describe('taking an invitation back', () => {
  const held = { memberNo: 'a', name: 'a', at: now, awaits: 'self' as const, because: null, guardianNos: [], until: now + HOUR, invitedBy: { ...inviter, inPerson: false } }
  const roster = (facts: Partial<typeof held> | { awaits: 'leader' }) => ({ state: 'open' as const, confirmed: [], waiting: [], cancelled: [], pending: [{ ...held, ...facts }] })
  const meant = { memberNo: 'a', inviterNo: 'leader' }

  it('leaves the list politely, and is remembered as what came last', () => {
    const places = decideUninvite(roster({}), meant, now)?.places
    expect(places).toMatchObject({ pending: [], cancelled: [{ memberNo: 'a', late: false, invitedBy: inviter }] })
    expect(uninvitedBy(places?.cancelled ?? [], 'a')).toBe('王建生')
    expect(uninvitedBy([...(places?.cancelled ?? []), { memberNo: 'a', name: 'a', at: now, reason: '家里有事', late: false }], 'a')).toBeNull()
    expect(uninvitedBy([], 'a')).toBeNull()
  })

  it('is possible while a leader looks at who was asked in person', () => {
    expect(decideUninvite(roster({ awaits: 'leader', invitedBy: { ...inviter, inPerson: true } } as never), meant, now)).not.toBeNull()
  })

  it.each([
    ['by anybody else', roster({}), { memberNo: 'a', inviterNo: 'other' }],
    ['of somebody who was not asked', roster({}), { memberNo: 'b', inviterNo: 'leader' }],
    ['after the time to answer', roster({ until: now }), meant],
    ['after a yes that a leader has to look at', roster({ awaits: 'leader' }), meant],
    ['for a shift that was called off', { ...roster({}), state: 'cancelled' as const }, meant],
  ])('is impossible %s', (_when, list, who) => {
    expect(decideUninvite(list, who, now)).toBeNull()
  })
})

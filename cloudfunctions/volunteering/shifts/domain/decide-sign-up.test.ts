import { decideSignUp, isAtNight, type Commitment, type OpenPost } from './decide-sign-up'

const HOUR = 3_600_000
const now = Date.parse('2026-11-23T10:00:00+08:00')
const post = (changes: Partial<OpenPost> = {}): OpenPost => ({
  shiftId: 'patrol', postId: '1', state: 'open', title: '夜间巡逻', startsAt: now + 10 * HOUR, endsAt: now + 12 * HOUR, minAge: 18, skill: null, hazard: false, confirmed: [], ...changes,
})
const adult = { memberNo: 'R9', birthYear: 1960, skills: [], guardianNos: [], lack: null }
const child = (birthYear: number, guardianNos = ['R1']) => ({ memberNo: 'R8', birthYear, skills: [], guardianNos, lack: null })
const fits = { ok: true, guardian: false, onlyOffered: false }

describe('signing up', () => {
  it('lets a free adult take part', () => {
    expect(decideSignUp(post(), adult, [], now)).toEqual(fits)
  })
  it('refuses a cancelled shift', () => {
    expect(decideSignUp(post({ state: 'cancelled' }), adult, [], now)).toMatchObject({ reason: 'shiftCancelled' })
  })
  it('refuses a shift that has begun', () => {
    expect(decideSignUp(post({ startsAt: now }), adult, [], now)).toMatchObject({ reason: 'shiftStarted' })
  })
  it('refuses a second post of the same shift', () => {
    expect(decideSignUp(post({ postId: '2' }), adult, [post()], now)).toMatchObject({ reason: 'alreadySignedUp' })
  })
  it('names the shift that collides', () => {
    const other: Commitment = { ...post(), shiftId: 'class', title: '手机课', startsAt: now + 11 * HOUR, endsAt: now + 13 * HOUR }
    expect(decideSignUp(post(), adult, [other], now)).toMatchObject({ reason: 'collidesWith', details: { title: '手机课' } })
  })
  it('lets shifts touch each other', () => {
    const before: Commitment = { ...post(), shiftId: 'class', startsAt: now + 8 * HOUR, endsAt: now + 10 * HOUR }
    expect(decideSignUp(post(), adult, [before], now)).toEqual(fits)
  })
  it('does not mind a colliding shift that was cancelled', () => {
    expect(decideSignUp(post(), adult, [post({ shiftId: 'class', state: 'cancelled' })], now)).toEqual(fits)
  })
  it('asks for the skill of the post and names it', () => {
    const wiring = post({ skill: '维修电工' })
    expect(decideSignUp(wiring, adult, [], now)).toMatchObject({ reason: 'skillMissing', details: { skill: '维修电工' } })
    expect(decideSignUp(wiring, { ...adult, skills: ['维修电工'] }, [], now)).toEqual(fits)
  })
  it.each(['credentialMissing', 'credentialExpired'] as const)('passes on what the post asks for and is lacking: %s', (reason) => {
    const details = { credentialId: 'fire', kind: 'course', name: '消防安全' }
    expect(decideSignUp(post(), { ...adult, lack: { reason, details } }, [], now)).toEqual({ ok: false, reason, details })
  })
  it('refuses somebody below the age of the post before anything else about them', () => {
    expect(decideSignUp(post({ minAge: 18 }), child(2012, []), [], now)).toMatchObject({ reason: 'tooYoung' })
  })
  // 2012 is 13 for sure, 2010 is 15.
  it.each([
    ['at 15 by themselves', child(2010), 'self', { ok: true, guardian: true }],
    ['at 15 by the guardian', child(2010), 'guardian', fits],
    ['at 15 with no guardian on record', child(2010, []), 'self', { reason: 'guardianNeeded' }],
    ['at 15 by a leader on the spot', child(2010), 'leader', { reason: 'guardianNeeded' }],
    ['at 13 by themselves', child(2012), 'self', { reason: 'guardianSignsUp' }],
    ['at 13 by the guardian', child(2012), 'guardian', fits],
    ['at 13 with no guardian on record', child(2012, []), 'self', { reason: 'guardianNeeded' }],
    ['at 7 by the guardian', child(2018), 'guardian', { reason: 'tooYoung' }],
  ] as const)('answers for a minor %s', (_, who, by, answer) => {
    expect(decideSignUp(post({ minAge: 8, startsAt: now + 5 * HOUR, endsAt: now + 7 * HOUR }), who, [], now, by)).toMatchObject(answer)
  })
  it('takes nobody under 18 into danger or the night, whoever agrees', () => {
    const [hazard, night] = [post({ minAge: 8, hazard: true }), post({ minAge: 8, startsAt: now + 11 * HOUR, endsAt: now + 13 * HOUR })]
    for (const work of [hazard, night]) expect(decideSignUp(work, child(2010), [], now, 'guardian')).toMatchObject({ reason: 'tooYoung', details: { minAge: 18 } })
    expect(decideSignUp(night, adult, [], now)).toEqual(fits)
  })
  it.each([
    ['20:00', 2, false],
    ['20:01', 2, true],
    ['23:00', 1, true],
    ['05:59', 1, true],
    ['06:00', 12, false],
  ])('calls a shift at %s of %i hours night: %s', (time, hours, night) => {
    const startsAt = Date.parse(`2026-11-24T${time}:00+08:00`)
    expect(isAtNight({ startsAt, endsAt: startsAt + hours * HOUR })).toBe(night)
  })
})

describe('the time to sign up', () => {
  const giver = (to: string | null) => [{ memberNo: 'R1', name: '王', at: 1, offer: { to, at: 2 } }]
  const soon = { opensAt: now + HOUR, closesAt: now + 8 * HOUR }
  const over = { opensAt: null, closesAt: now }

  it('says when it begins', () => {
    expect(decideSignUp(post({ signUp: soon }), adult, [], now)).toMatchObject({ reason: 'notYetOpen', details: { opensAt: now + HOUR } })
    expect(decideSignUp(post({ signUp: soon }), adult, [], now + HOUR)).toEqual(fits)
  })
  it('first says what will not change by waiting', () => {
    expect(decideSignUp(post({ signUp: soon, minAge: 75 }), adult, [], now)).toMatchObject({ reason: 'tooYoung' })
  })
  it('ends at closing, and not before', () => {
    expect(decideSignUp(post({ signUp: over }), adult, [], now - 1)).toEqual(fits)
    expect(decideSignUp(post({ signUp: over }), adult, [], now)).toMatchObject({ reason: 'signUpClosed', details: { closesAt: now } })
  })
  it('lets a place change hands after closing, but not before opening', () => {
    expect(decideSignUp(post({ signUp: over, confirmed: giver(null) }), adult, [], now)).toEqual({ ...fits, onlyOffered: true })
    expect(decideSignUp(post({ signUp: over, confirmed: giver('R7') }), adult, [], now)).toMatchObject({ reason: 'signUpClosed' })
    expect(decideSignUp(post({ signUp: soon, confirmed: giver('R9') }), adult, [], now)).toMatchObject({ reason: 'notYetOpen' })
  })
  it('makes a standing word wait for nothing, and gives it nothing after closing', () => {
    expect(decideSignUp(post({ signUp: soon }), adult, [], now, 'regular')).toEqual(fits)
    expect(decideSignUp(post({ signUp: over, confirmed: giver('R9') }), adult, [], now, 'regular')).toMatchObject({ reason: 'signUpClosed' })
  })
  it('has no room after closing for who must have a guardian asked', () => {
    const day = { minAge: 14, startsAt: now + 5 * HOUR, endsAt: now + 7 * HOUR }
    expect(decideSignUp(post({ ...day, signUp: over, confirmed: giver('R8') }), child(2010), [], now)).toMatchObject({ reason: 'signUpClosed' })
  })
})

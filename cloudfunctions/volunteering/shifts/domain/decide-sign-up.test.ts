import { decideSignUp, youngestAge, type Commitment, type Post } from './decide-sign-up'

const HOUR = 3_600_000
const now = Date.parse('2026-11-23T10:00:00+08:00')
const post = (changes: Partial<Post> = {}): Post => ({
  shiftId: 'patrol', postId: '1', state: 'open', title: '夜间巡逻', startsAt: now + 10 * HOUR, endsAt: now + 12 * HOUR, minAge: 18, skill: null, ...changes,
})
const adult = { birthYear: 1960, skills: [] }

describe('signing up', () => {
  it('lets a free adult take part', () => {
    expect(decideSignUp(post(), adult, [], now)).toEqual({ ok: true })
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
    expect(decideSignUp(post(), adult, [before], now)).toEqual({ ok: true })
  })
  it('does not mind a colliding shift that was cancelled', () => {
    expect(decideSignUp(post(), adult, [post({ shiftId: 'class', state: 'cancelled' })], now)).toEqual({ ok: true })
  })
  it('asks for the skill of the post and names it', () => {
    const wiring = post({ skill: '维修电工' })
    expect(decideSignUp(wiring, adult, [], now)).toMatchObject({ reason: 'skillMissing', details: { skill: '维修电工' } })
    expect(decideSignUp(wiring, { ...adult, skills: ['维修电工'] }, [], now)).toEqual({ ok: true })
  })
  it('refuses somebody below the age of the post before anything else about them', () => {
    expect(decideSignUp(post({ minAge: 18 }), { birthYear: 2012, skills: [] }, [], now)).toMatchObject({ reason: 'tooYoung' })
  })
  it('sends a minor to the guardian where the post allows minors', () => {
    expect(decideSignUp(post({ minAge: 8 }), { birthYear: 2012, skills: [] }, [], now)).toMatchObject({ reason: 'guardianNeeded' })
  })
  it('counts an age as reached only when it is reached whatever the birthday', () => {
    expect(youngestAge(2008, Date.parse('2026-12-31T23:59:00+08:00'))).toBe(17)
    expect(youngestAge(2008, Date.parse('2027-01-01T00:00:00+08:00'))).toBe(18)
  })
})

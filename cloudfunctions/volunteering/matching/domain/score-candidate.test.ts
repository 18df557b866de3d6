import { scoreCandidate, type Candidate, type Work } from './score-candidate'

const work: Work = {
  skill: '维修电工',
  holders: null,
  window: 'weekendAfternoon',
  place: { entranceId: 'e1', buildingId: 'b1', compoundId: 'c1' },
  minAge: 18,
  year: 2026,
  excluded: new Set(['R09999']),
}
const candidate = (change: Partial<Candidate> = {}): Candidate => ({
  memberNo: 'R00001',
  name: '王师傅',
  recommend: true,
  birthYear: 1970,
  skills: ['维修电工'],
  availability: ['weekendAfternoon'],
  entranceId: 'e1',
  buildingId: 'b1',
  compoundId: 'c1',
  recentMinutes: 0,
  ...change,
})

describe('the score of a candidate', () => {
  it('gives a hundred to the rested electrician of the same entrance who is free, and says why', () => {
    expect(scoreCandidate(candidate(), work)).toEqual({
      score: 100,
      points: [
        { kind: 'skill', skill: '维修电工' },
        { kind: 'near', nearness: 'entrance' },
        { kind: 'free' },
        { kind: 'rested', minutes: 0 },
      ],
    })
  })

  it.each([
    ['has not agreed to be recommended', { recommend: false }],
    ['lacks the skill', { skills: ['理发'] as const }],
    ['is already on the list or was asked', { memberNo: 'R09999' }],
    ['may still be seventeen', { birthYear: 2008 }],
  ])('does not score somebody who %s', (_, change) => {
    expect(scoreCandidate(candidate(change), work)).toBeNull()
  })

  it('scores somebody who is surely eighteen', () => {
    expect(scoreCandidate(candidate({ birthYear: 2007 }), work)).not.toBeNull()
  })

  it('keeps the age that the shift asks for', () => {
    expect(scoreCandidate(candidate({ birthYear: 1986 }), { ...work, minAge: 40 })).toBeNull()
    expect(scoreCandidate(candidate({ birthYear: 1985 }), { ...work, minAge: 40 })).not.toBeNull()
  })

  it('counts ten points for each step of nearness', () => {
    const far = { entranceId: 'e2', buildingId: 'b2', compoundId: 'c2' }
    const score = (change: Partial<Candidate>) => scoreCandidate(candidate({ ...far, ...change }), work)?.score
    expect([score({}), score({ compoundId: 'c1' }), score({ compoundId: 'c1', buildingId: 'b1' })]).toEqual([70, 80, 90])
  })

  it('takes a point away for each half hour of the last thirty days, down to none', () => {
    const score = (recentMinutes: number) => scoreCandidate(candidate({ recentMinutes }), work)?.score
    expect([29, 30, 120, 600, 6000].map(score)).toEqual([100, 99, 96, 80, 80])
  })

  it('stops saying that somebody has served little after four hours', () => {
    const says = (recentMinutes: number | null) =>
      scoreCandidate(candidate({ recentMinutes }), work)?.points.some((point) => point.kind === 'rested')
    expect([says(240), says(241), says(null)]).toEqual([true, false, false])
  })

  it('puts who has not said when they are free between the free and the busy', () => {
    const score = (availability: Candidate['availability']) => scoreCandidate(candidate({ availability }), work)?.score
    expect([score(['weekendAfternoon']), score([]), score(['weekdayMorning'])]).toEqual([100, 95, 90])
  })

  it('claims neither a skill nor nearness where none is asked for', () => {
    expect(scoreCandidate(candidate(), { ...work, skill: null, place: null })).toEqual({
      score: 30,
      points: [{ kind: 'free' }, { kind: 'rested', minutes: 0 }],
    })
  })
})

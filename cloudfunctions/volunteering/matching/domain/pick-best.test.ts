import * as fc from 'fast-check'
import { AVAILABILITY, type Skill } from '#contract/skills'
import { ASKED_PER_SEAT, MOST_ASKED, pickBest, rank, roomToAsk, shortlist, type OpenPost } from './pick-best'
import { scoreCandidate, type Candidate, type Work } from './score-candidate'

const skills: Skill[] = ['维修电工', '理发', '医护']
const skill = fc.constantFrom(...skills)
const memberNo = fc.integer({ min: 1, max: 60 }).map((no) => `R${no}`)
const holders = fc.option(fc.uniqueArray(memberNo).map((numbers) => new Set(numbers)))
const post: fc.Arbitrary<OpenPost> = fc.record({ skill: fc.option(skill), holders, left: fc.integer({ min: 0, max: 5 }) })
const posts = fc.array(post, { maxLength: 4 })
const home = {
  entranceId: fc.constantFrom('e1', 'e2', 'e3'),
  buildingId: fc.constantFrom('b1', 'b2'),
  compoundId: fc.constantFrom('c1', 'c2'),
}
const candidate: fc.Arbitrary<Candidate> = fc.record({
  ...home,
  memberNo,
  name: fc.constant('某人'),
  recommend: fc.boolean(),
  birthYear: fc.integer({ min: 1940, max: 2015 }),
  skills: fc.uniqueArray(skill),
  availability: fc.uniqueArray(fc.constantFrom(...AVAILABILITY)),
  recentMinutes: fc.integer({ min: 0, max: 3000 }),
})
const candidates = fc.uniqueArray(candidate, { selector: (one) => one.memberNo, maxLength: 60 })
const work: fc.Arbitrary<Omit<Work, 'skill' | 'holders'>> = fc.record({
  window: fc.constantFrom(...AVAILABILITY),
  place: fc.option(fc.record(home)),
  minAge: fc.integer({ min: 8, max: 60 }),
  year: fc.constant(2026),
  excluded: fc.uniqueArray(memberNo).map((numbers) => new Set(numbers)),
})
const everything = fc.tuple(candidates, posts, work, fc.string(), fc.integer({ min: 0, max: MOST_ASKED }))

describe('picking whom to ask', () => {
  it('never asks somebody without consent, under age, or who is on the list already', () => {
    fc.assert(
      fc.property(everything, ([people, open, job, seed, atMost]) => {
        for (const { candidate: one } of pickBest(people, open, job, seed, atMost)) {
          expect(one.recommend).toBe(true)
          expect(job.year - one.birthYear).toBeGreaterThan(18)
          expect(job.excluded.has(one.memberNo)).toBe(false)
        }
      }),
    )
  })

  it('never asks somebody without a skill that an open post needs', () => {
    fc.assert(
      fc.property(everything, ([people, open, job, seed, atMost]) => {
        const wanted = open.filter(({ left }) => left > 0).map((one) => one.skill)
        for (const { candidate: one } of pickBest(people, open, job, seed, atMost)) {
          expect(wanted.some((needed) => needed === null || one.skills.includes(needed))).toBe(true)
        }
      }),
    )
  })

  it('never asks somebody who lacks what an open post asks for', () => {
    fc.assert(
      fc.property(everything, ([people, open, job, seed, atMost]) => {
        const wanted = open.filter(({ left }) => left > 0)
        for (const { candidate: one } of pickBest(people, open, job, seed, atMost)) {
          expect(wanted.some((needed) => needed.holders === null || needed.holders.has(one.memberNo))).toBe(true)
        }
      }),
    )
  })

  it('asks nobody twice, no more than allowed, and no more than three per open seat', () => {
    fc.assert(
      fc.property(everything, ([people, open, job, seed, atMost]) => {
        const picks = pickBest(people, open, job, seed, atMost)
        const seats = open.reduce((sum, { left }) => sum + left, 0)
        expect(new Set(picks.map((pick) => pick.candidate.memberNo)).size).toBe(picks.length)
        expect(picks.length).toBeLessThanOrEqual(Math.min(atMost, ASKED_PER_SEAT * seats))
      }),
    )
  })

  it('asks the same people whatever the order in which they are found', () => {
    const shuffled = everything.chain(([people, ...rest]) =>
      fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length }), fc.constant(rest)),
    )
    fc.assert(
      fc.property(shuffled, ([people, other, rest]) => {
        expect(pickBest(other, ...rest)).toEqual(pickBest(people, ...rest))
      }),
    )
  })

  it('never scores somebody nearer lower, all else equal', () => {
    fc.assert(
      fc.property(candidate, work, fc.record(home), fc.option(skill), (one, job, place, needed) => {
        const score = (change: Partial<Candidate>) => scoreCandidate({ ...one, ...change }, { ...job, place, skill: needed, holders: null })?.score ?? -1
        const away = { entranceId: 'x', buildingId: 'x', compoundId: 'x' }
        const compound = { ...away, compoundId: place.compoundId }
        const building = { ...compound, buildingId: place.buildingId }
        const nearer = [score(away), score(compound), score(building), score(place)]
        expect(nearer).toEqual([...nearer].sort((a, b) => a - b))
      }),
    )
  })

  it('gives whole points between 0 and 100', () => {
    fc.assert(
      fc.property(candidates, work, fc.option(skill), fc.string(), (people, job, needed, seed) => {
        for (const { score } of rank(people, { ...job, skill: needed, holders: null }, seed)) {
          expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true)
        }
      }),
    )
  })

  it('leaves nobody out while there is room and somebody fits', () => {
    fc.assert(
      fc.property(candidates, work, fc.option(skill), fc.string(), (people, job, needed, seed) => {
        const fitting = rank(people, { ...job, skill: needed, holders: null }, seed)
        const picks = pickBest(people, [{ skill: needed, holders: null, left: 4 }], job, seed, MOST_ASKED)
        expect(picks).toEqual(fitting.slice(0, MOST_ASKED))
      }),
    )
  })
})

describe('the turns of the posts', () => {
  const person = (no: number, ownSkills: Skill[]): Candidate => ({
    memberNo: `R${no}`, name: '某人', recommend: true, birthYear: 1970, skills: ownSkills, availability: [],
    entranceId: 'e1', buildingId: 'b1', compoundId: 'c1', recentMinutes: 0,
  })
  const job = { window: 'weekendAfternoon', place: null, minAge: 18, year: 2026, excluded: new Set<string>() } as const

  it('keeps electricians for the post that needs them', () => {
    const people = [...Array.from({ length: 20 }, (_, no) => person(no, [])), person(50, ['维修电工']), person(51, ['维修电工'])]
    const picks = pickBest(people, [{ skill: null, holders: null, left: 10 }, { skill: '维修电工', holders: null, left: 1 }], job, 's', MOST_ASKED)
    expect(picks).toHaveLength(12)
    expect(picks.slice(0, 2).map((pick) => pick.candidate.memberNo).sort()).toEqual(['R50', 'R51'])
  })

  it('asks three people for one seat', () => {
    const people = Array.from({ length: 20 }, (_, no) => person(no, []))
    expect(pickBest(people, [{ skill: null, holders: null, left: 1 }], job, 's', MOST_ASKED)).toHaveLength(3)
  })

  it('draws another lot for another shift', () => {
    const people = Array.from({ length: 20 }, (_, no) => person(no, []))
    const firsts = new Set(
      Array.from({ length: 20 }, (_, shift) => rank(people, { ...job, skill: null, holders: null }, `shift${shift}`)[0]?.candidate.memberNo),
    )
    expect(firsts.size).toBeGreaterThan(1)
  })
})

describe('the shortlist', () => {
  it('holds forty people at most and only people who may be asked', () => {
    const crowd = fc.array(candidate, { minLength: 60, maxLength: 120 }).map((people) =>
      people.map((one, no) => ({ ...one, memberNo: `R${no}`, skills: skills.slice(no % 4) })),
    )
    fc.assert(
      fc.property(crowd, fc.array(post, { minLength: 1, maxLength: 4 }), work, fc.string(), (people, open, job, seed) => {
        const chosen = shortlist(people, open, job, seed)
        expect(chosen.length).toBeLessThanOrEqual(40)
        expect(chosen.filter((one) => !one.recommend || job.excluded.has(one.memberNo))).toEqual([])
      }),
    )
  })

  it('keeps a share for each open post', () => {
    const person = (no: number, own: Skill[]): Candidate => ({
      memberNo: `R${no}`, name: '某人', recommend: true, birthYear: 1970, skills: own, availability: [],
      entranceId: 'e1', buildingId: 'b1', compoundId: 'c1', recentMinutes: null,
    })
    const people = [...Array.from({ length: 100 }, (_, no) => person(no, ['理发'])), person(200, ['医护'])]
    const job = { window: 'weekdayMorning', place: null, minAge: 18, year: 2026, excluded: new Set<string>() } as const
    const chosen = shortlist(people, [{ skill: '理发', holders: null, left: 2 }, { skill: '医护', holders: null, left: 1 }, { skill: '维修电工', holders: null, left: 0 }], job, 's')
    expect(chosen).toHaveLength(21)
    expect(chosen.at(-1)?.memberNo).toBe('R200')
  })
})

describe('how many may be asked', () => {
  it('is three per open seat and twelve at most, less those asked before', () => {
    expect(roomToAsk([{ skill: null, holders: null, left: 2 }], 0)).toBe(6)
    expect(roomToAsk([{ skill: null, holders: null, left: 2 }, { skill: '理发', holders: null, left: 9 }], 0)).toBe(12)
    expect(roomToAsk([{ skill: null, holders: null, left: 2 }], 4)).toBe(2)
    expect(roomToAsk([{ skill: null, holders: null, left: 1 }], 4)).toBe(0)
    expect(roomToAsk([{ skill: null, holders: null, left: 0 }], 0)).toBe(0)
  })
})

import fc from 'fast-check'
import { RELATIONS, type Relation } from '#contract/families'
import { generationFrom, hasFourGenerations, inRows } from './generations'

const person = (generation: number, isVolunteer = true) => ({ generation, isVolunteer })

it('places a person by the one who invited them', () => {
  const placed = (relation: Relation) => generationFrom(0, relation)
  expect(RELATIONS.map(placed)).toEqual([-2, -1, 0, 0, 1, 2])
})

it('counts generations from the oldest who is there, and skips one of which nobody is there', () => {
  expect(inRows([person(1), person(-1), person(1)]).map(({ nth, people }) => [nth, people.length])).toEqual([[1, 1], [3, 2]])
  expect(inRows([])).toEqual([])
})

describe('four generations under one name', () => {
  it('are four in a row, a volunteer in each', () => {
    expect(hasFourGenerations([-1, 0, 1, 2].map((generation) => person(generation)))).toBe(true)
    expect(hasFourGenerations([2, 1, 0, -1].map((generation) => person(generation)))).toBe(true)
    expect(hasFourGenerations([person(-1), person(0), person(1), person(2), person(4)])).toBe(true)
    expect(hasFourGenerations([person(-4), person(-1), person(0), person(1), person(2)])).toBe(true)
    expect(hasFourGenerations([-2, -1, 0, 1, 2].map((generation) => person(generation)))).toBe(true)
  })

  it('are not three, not four with a gap, and not four of whom one serves nowhere', () => {
    expect(hasFourGenerations([0, 1, 2].map((generation) => person(generation)))).toBe(false)
    expect(hasFourGenerations([-1, 0, 2, 3].map((generation) => person(generation)))).toBe(false)
    expect(hasFourGenerations([person(0), person(1, false), person(2), person(3)])).toBe(false)
    expect(hasFourGenerations([])).toBe(false)
  })
})

it('never contradicts a word that was given, whoever joins and leaves in whatever order', () => {
  const steps = fc.array(fc.record({ inviter: fc.nat(), relation: fc.constantFrom(...RELATIONS), leaves: fc.option(fc.nat()) }), { maxLength: 40 })
  fc.assert(fc.property(steps, (sequence) => {
    let people = [{ id: 0, generation: 0 }]
    const words: { inviter: number; invited: number; relation: Relation }[] = []
    for (const [at, { inviter, relation, leaves }] of sequence.entries()) {
      const from = people[inviter % people.length]
      if (!from) continue
      people.push({ id: at + 1, generation: generationFrom(from.generation, relation) })
      words.push({ inviter: from.id, invited: at + 1, relation })
      if (leaves !== null && people.length > 1) people = people.filter((_, place) => place !== leaves % people.length)
    }
    const rows = inRows(people)
    const nthOf = new Map(rows.flatMap(({ nth, people: row }) => row.map(({ id }) => [id, nth] as const)))
    expect([...nthOf.keys()].sort()).toEqual(people.map(({ id }) => id).sort())
    expect(rows[0]?.nth).toBe(1)
    for (const { inviter, invited, relation } of words) {
      const [a, b] = [nthOf.get(inviter), nthOf.get(invited)]
      if (a !== undefined && b !== undefined) expect(b - a).toBe(generationFrom(0, relation))
    }
  }))
})

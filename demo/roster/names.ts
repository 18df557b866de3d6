/**
 * A name for everybody. People of one family line share the surname, wives keep their own. Nobody has the name of another,
 * so that a name in the preview always means one person; the cast brings its names along and gives its families theirs.
 */
import type { Person } from './ages'
import type { Line } from './households'
import { ERAS, NOT_THESE, ODD_PAIRS, SURNAMES } from './name-pools'
import { elementAt, randomFrom, type Random } from './random'
import { ROSTER_YEAR } from './rows'

/** Names for all people of the households; `given` holds the names that are already decided. */
export function nameEverybody(households: readonly (readonly Person[])[], given: ReadonlyMap<Person, string>): Map<Person, string> {
  const random = randomFrom('names')
  const used = new Set([...NOT_THESE, ...given.values()])
  const named = households.flatMap((people) => {
    const surnames = surnamesOf(people, given, random)
    return people.map((person): [Person, string] => {
      const name = given.get(person) ?? freshName(() => `${surnames(person.line)}${givenName(person, random)}`, used)
      return [person, name]
    })
  })
  return new Map(named)
}

function surnamesOf(people: readonly Person[], given: ReadonlyMap<Person, string>, random: Random): (line: Line) => string {
  const known = new Map<Line, string>(people.flatMap((person) => {
    const name = given.get(person)
    return name === undefined ? [] : [[person.line, name.slice(0, 1)]]
  }))
  return (line) => {
    const surname = known.get(line) ?? random.pick(SURNAMES)
    known.set(line, surname)
    return surname
  }
}

function freshName(draw: () => string, used: Set<string>): string {
  for (let tries = 0; tries < 200; tries += 1) {
    const name = draw()
    if (!used.has(name) && !isOdd(name)) {
      used.add(name)
      return name
    }
  }
  throw new Error('the pools have run out of names')
}

/** No character twice, no pair that reads badly. */
const isOdd = (name: string) => new Set(name).size < name.length || ODD_PAIRS.has(name.slice(1))

function givenName(person: Person, random: Random): string {
  const born = ROSTER_YEAR - person.age
  const era = ERAS.find(({ bornBefore }) => born < bornBefore) ?? elementAt(ERAS, ERAS.length - 1)
  const { first, second } = era.given[person.sex]
  return `${random.pick([...first])}${random.pick([...second])}`
}

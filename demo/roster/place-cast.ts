/**
 * Gives each cast person a resident to be. Whole families change places, nobody is added or altered, so the counts of the
 * community do not depend on who is in the cast. A part that nobody can play is an error of the cast, and stops everything.
 */
import type { Person } from './ages'
import type { CastSpec } from './cast-spec'
import { entranceName, type Home } from './homes'
import { elementAt, randomFrom, type Random } from './random'

export interface PlacedCast {
  homes: readonly Home[]
  /** Which person of the homes each cast key is. */
  people: ReadonlyMap<string, Person>
}

/** Homes with the cast's families where they should live; the given homes stay as they are. */
export function placeCast(settled: readonly Home[], cast: readonly CastSpec[]): PlacedCast {
  const homes = settled.map((home) => ({ ...home }))
  const random = randomFrom('cast')
  const people = new Map<string, Person>()
  const taken = new Set<Home>()
  for (const family of familiesOf(cast)) {
    const { home, players } = moveIn(family, homes.filter((other) => !taken.has(other)), random)
    taken.add(home)
    family.forEach((spec, index) => people.set(spec.key, elementAt(players, index)))
  }
  return { homes, people }
}

/** The cast by household; those with the most exact address first, before others can take it. */
function familiesOf(cast: readonly CastSpec[]): CastSpec[][] {
  const first = cast.filter((spec) => spec.with === undefined)
  const families = first.map((spec) => [spec, ...cast.filter((other) => other.with === spec.key)])
  return families.sort(([one], [other]) => (other?.lives.length ?? 0) - (one?.lives.length ?? 0))
}

function moveIn(family: readonly CastSpec[], free: readonly Home[], random: Random): { home: Home; players: readonly Person[] } {
  const wanted = elementAt(family, 0)
  const candidates = free.filter((home) => playersIn(home, family) !== undefined)
  const inPlace = candidates.filter((home) => livesIn(home, wanted.lives))
  if (candidates.length === 0) throw new Error(`nobody in the community can be ${wanted.key}`)
  const from = random.pick(inPlace.length > 0 ? inPlace : candidates)
  const home = inPlace.length > 0 ? from : random.pick(free.filter((other) => livesIn(other, wanted.lives)))
  if (home !== from) [home.people, from.people] = [from.people, home.people]
  return { home, players: playersIn(home, family) ?? [] }
}

const livesIn = (home: Home, address: string) => `${entranceName(home)}${home.room}`.startsWith(address)

/** One different person of the home for each of the family, or undefined when somebody is missing. */
function playersIn(home: Home, family: readonly CastSpec[]): Person[] | undefined {
  const players: Person[] = []
  for (const spec of family) {
    const player = home.people.find((person) => !players.includes(person) && suits(person, home.people, spec))
    if (player === undefined) return undefined
    players.push(player)
  }
  return players
}

function suits(person: Person, household: readonly Person[], spec: CastSpec): boolean {
  const [least, most] = typeof spec.age === 'number' ? [spec.age, spec.age] : spec.age
  return person.sex === spec.sex && person.age >= least && person.age <= most
    && (spec.part === undefined || person.part === spec.part)
    && (spec.family === undefined || household.map(({ part }) => part).join('') === spec.family)
}

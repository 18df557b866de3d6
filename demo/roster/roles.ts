/** The role words in a resident's row. Of 164 entrances 24 have a head, at least two in every grid; the rest wait for somebody willing. */
import type { Person } from './ages'
import type { CastSpec } from './cast-spec'
import { entranceName, type Home } from './homes'
import { randomFrom } from './random'

export const ENTRANCE_HEADS = 24
const HEADS_PER_GRID = 2

/** Role words of everybody who holds a role. Only volunteers between 50 and 78 outside the cast are made entrance heads. */
export function rolesOf(
  homes: readonly Home[], volunteers: ReadonlySet<Person>, parts: ReadonlyMap<Person, CastSpec>,
): Map<Person, readonly string[]> {
  const fixed = homes.flatMap((home) => home.people.flatMap((person): [Person, readonly string[]][] => {
    const part = parts.get(person)
    if (part === undefined) return []
    return [[person, [...(part.roles ?? []), ...(part.entranceHead ? [headOf(home)] : [])]]]
  }))
  const cast = homes.filter((home) => home.people.some((person) => parts.get(person)?.entranceHead))
  return new Map([...fixed, ...chooseHeads(homes, cast, (person) => volunteers.has(person) && !parts.has(person))])
}

function chooseHeads(homes: readonly Home[], cast: readonly Home[], eligible: (person: Person) => boolean): [Person, string[]][] {
  const candidates = randomFrom('entrance heads').shuffle(homes).flatMap((home) => {
    const person = home.people.find((someone) => eligible(someone) && someone.age >= 50 && someone.age <= 78)
    return person === undefined ? [] : [{ home, person }]
  })
  const chosen = cast.map((home) => ({ home }))
  const heads: [Person, string[]][] = []
  for (const perGrid of [HEADS_PER_GRID, ENTRANCE_HEADS]) {
    for (const { home, person } of candidates) {
      const inGrid = chosen.filter((other) => other.home.entrance.grid === home.entrance.grid)
      const headless = inGrid.every((other) => entranceName(other.home) !== entranceName(home))
      if (chosen.length >= ENTRANCE_HEADS || inGrid.length >= perGrid || !headless) continue
      chosen.push({ home })
      heads.push([person, [headOf(home)]])
    }
  }
  return heads
}

const headOf = (home: Home) => `楼门院长:${entranceName(home)}`

/**
 * Telephone numbers and binding codes of the demo. Numbers begin with 100, which no Chinese mobile number does, so none can
 * reach anybody. Codes come from a known seed and are therefore no secret: they open the demo community and nothing else.
 */
import type { Person } from './ages'
import { elementAt, randomFrom, type Random } from './random'

/** Residents of 60 and older without a telephone: a fifth of 1,637, more of them among the oldest. */
const WITHOUT_PHONE = [
  { from: 80, to: 120, count: 217 },
  { from: 60, to: 79, count: 110 },
] as const

const PHONE_FROM_AGE = 12

/** No 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V: people read codes aloud and copy them from paper. */
const CODE_LETTERS = '34679ACDEFGHJKMNPQRTWXY'
const CODE_LENGTH = 6

/** A number for everybody who has a telephone; the cast, old or young, always has one to hold. */
export function phonesOf(everybody: readonly Person[], cast: ReadonlySet<Person>): Map<Person, string> {
  const random = randomFrom('phones')
  const without = new Set(WITHOUT_PHONE.flatMap(({ from, to, count }) => {
    const elders = everybody.filter((person) => person.age >= from && person.age <= to && !cast.has(person))
    return random.shuffle(elders).slice(0, count)
  }))
  const owners = everybody.filter((person) => cast.has(person) || (person.age >= PHONE_FROM_AGE && !without.has(person)))
  const numbers = distinct(owners.length, () => `100${`${random.int(0, 99_999_999)}`.padStart(8, '0')}`)
  return new Map(owners.map((person, index) => [person, elementAt(numbers, index)]))
}

/** `count` different binding codes. */
export function bindCodes(count: number): string[] {
  const random = randomFrom('codes')
  return distinct(count, () => code(random))
}

function code(random: Random): string {
  return Array.from({ length: CODE_LENGTH }, () => random.pick([...CODE_LETTERS])).join('')
}

function distinct(count: number, draw: () => string): string[] {
  const drawn = new Set<string>()
  while (drawn.size < count) drawn.add(draw())
  return [...drawn]
}

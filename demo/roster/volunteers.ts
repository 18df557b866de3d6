/**
 * Who volunteers: exactly 1,163 people, most of them between 45 and 75, and among them exactly 90 party members in work who
 * registered from their units. Nobody under 10 volunteers. Members of the cast are what their part says and are counted.
 */
import type { Skill } from '#contract/skills'
import type { Person } from './ages'
import type { CastSpec } from './cast-spec'
import { elementAt, randomFrom } from './random'

/** How many volunteers there are of each age, both ends included; the numbers add up to 1,163. */
const BY_AGE = [
  { from: 10, to: 17, count: 36 },
  { from: 18, to: 29, count: 62 },
  { from: 30, to: 44, count: 165 },
  { from: 45, to: 59, count: 400 },
  { from: 60, to: 75, count: 430 },
  { from: 76, to: 84, count: 70 },
] as const

export const PARTY_MEMBERS = 90

/** Units that party members come from, and what their work has taught them. */
export const PARTY_UNITS: readonly { unit: string; skill: Skill }[] = [
  { unit: '区税务局', skill: '财税咨询' },
  { unit: '文化宫', skill: '文艺表演' },
  { unit: '社区卫生服务中心', skill: '医护' },
  { unit: '向阳银行网点', skill: '智能手机教学' },
]

/** `parts` says which people are in the cast, and as whom. */
export function chooseVolunteers(everybody: readonly Person[], parts: ReadonlyMap<Person, CastSpec>): Set<Person> {
  const random = randomFrom('volunteers')
  return new Set(BY_AGE.flatMap(({ from, to, count }) => {
    const ofThisAge = everybody.filter((person) => person.age >= from && person.age <= to)
    const cast = ofThisAge.filter((person) => parts.get(person)?.volunteer !== undefined)
    const others = random.shuffle(ofThisAge.filter((person) => !parts.has(person)))
    return [...cast, ...others.slice(0, count - cast.length)]
  }))
}

/** The unit of each of the 90; the cast keeps its own. */
export function choosePartyMembers(volunteers: ReadonlySet<Person>, parts: ReadonlyMap<Person, CastSpec>): Map<Person, string> {
  const random = randomFrom('party')
  const cast = [...volunteers].flatMap((person): [Person, string][] => {
    const unit = parts.get(person)?.partyUnit
    return unit === undefined ? [] : [[person, unit]]
  })
  const inWork = [...volunteers].filter((person) => person.age >= 24 && person.age <= 59 && !parts.has(person))
  const others = random.shuffle(inWork).slice(0, PARTY_MEMBERS - cast.length)
  return new Map([...cast, ...others.map((person, index): [Person, string] =>
    [person, elementAt(PARTY_UNITS, index % PARTY_UNITS.length).unit])])
}

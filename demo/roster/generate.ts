/**
 * The demo community 向阳里社区(演示): 43 buildings, 164 entrances, 2,304 households, 6,000 residents, 1,163 volunteers,
 * 90 party members, 14 teams. Everybody is invented. The same code makes the same community, to the letter, every time.
 */
import type { Person } from './ages'
import { buildEntrances } from './addresses'
import { CAST } from './cast'
import type { CastSpec } from './cast-spec'
import { bindCodes, phonesOf } from './contacts'
import { settle, type Home } from './homes'
import { MERCHANTS } from './merchants'
import { nameEverybody } from './names'
import { placeCast } from './place-cast'
import { elementAt } from './random'
import { rolesOf } from './roles'
import { ROSTER_YEAR, type CastEntry, type ResidentRow, type Roster } from './rows'
import { talentsOf } from './talents'
import { TEAMS } from './teams'
import { choosePartyMembers, chooseVolunteers } from './volunteers'

export function generateRoster(): Roster {
  const { homes, people } = placeCast(settle(), CAST)
  const parts = new Map(CAST.map((spec): [Person, CastSpec] => [mustHave(people, spec.key), spec]))
  const residents = residentRows(homes, parts)
  const rows = new Map(homes.flatMap((home) => home.people).map((person, index) => [person, elementAt(residents, index)]))
  const cast = CAST.map((spec) => castEntry(spec, mustHave(rows, mustHave(people, spec.key))))
  return { entrances: buildEntrances(), residents, merchants: MERCHANTS, teams: TEAMS, cast }
}

function residentRows(homes: readonly Home[], parts: ReadonlyMap<Person, CastSpec>): ResidentRow[] {
  const everybody = homes.flatMap((home) => home.people)
  const numbers = new Map(everybody.map((person, index) => [person, `R${`${index + 1}`.padStart(5, '0')}`]))
  const names = nameEverybody(homes.map((home) => home.people), new Map([...parts].map(([person, spec]) => [person, spec.name])))
  const volunteers = chooseVolunteers(everybody, parts)
  const volunteering = volunteerFields(homes, volunteers, parts)
  const phones = phonesOf(everybody, new Set(parts.keys()))
  const codes = bindCodes(everybody.length)
  const roles = rolesOf(homes, volunteers, parts)
  return homes.flatMap((home) => home.people.map((person) => {
    const residentNo = mustHave(numbers, person)
    return {
      residentNo, name: mustHave(names, person), sex: person.sex, birthYear: ROSTER_YEAR - person.age,
      compound: home.entrance.compound, building: home.entrance.building, entrance: home.entrance.entrance, room: home.room,
      isHead: person === home.people[0], phone: phones.get(person) ?? '',
      ...(volunteering.get(person) ?? NO_VOLUNTEER), roles: roles.get(person) ?? [],
      guardianNo: volunteers.has(person) && person.age < 18 ? mustHave(numbers, guardianOf(person, home, parts)) : '',
      bindCode: elementAt(codes, Number(residentNo.slice(1)) - 1),
    }
  }))
}

type VolunteerFields = Pick<
  ResidentRow, 'volunteerNo' | 'skills' | 'availability' | 'willingToBeRecommended' | 'team' | 'partyUnit'
>

const NO_VOLUNTEER: VolunteerFields =
  { volunteerNo: '', skills: [], availability: [], willingToBeRecommended: false, team: '', partyUnit: '' }

function volunteerFields(
  homes: readonly Home[], volunteers: ReadonlySet<Person>, parts: ReadonlyMap<Person, CastSpec>,
): Map<Person, VolunteerFields> {
  const units = choosePartyMembers(volunteers, parts)
  const facts = homes.flatMap((home) => home.people.filter((person) => volunteers.has(person)).map((person) => (
    { person, compound: home.entrance.compound, partyUnit: units.get(person), part: parts.get(person) })))
  return new Map(talentsOf(facts).map((talent, index) => {
    const { person, partyUnit } = elementAt(facts, index)
    return [person, { ...talent, volunteerNo: `V${`${index + 1}`.padStart(4, '0')}`, partyUnit: partyUnit ?? '' }]
  }))
}

/** The parent who answers for a minor: the one the cast names, or the first adult of the household. */
function guardianOf(child: Person, home: Home, parts: ReadonlyMap<Person, CastSpec>): Person {
  const named = parts.get(child)?.with
  const guardian = home.people.find((person) => (named === undefined ? person.part === 'A' : parts.get(person)?.key === named))
  if (guardian === undefined) throw new Error(`no guardian at ${home.entrance.building}${home.room}`)
  return guardian
}

function castEntry({ key, name, group, elderMode, who }: CastSpec, { residentNo, roles }: ResidentRow): CastEntry {
  return { key, residentNo, name, roles, group, elderMode: elderMode ?? false, who }
}

function mustHave<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`nothing is known about ${JSON.stringify(key)}`)
  return value
}

/**
 * How old everybody is. Elders are ranked and the ranks cut into bands, so that the community has exactly 45 people of
 * 90 and older and 536 of 80 and older; spouses get neighbouring ranks. Families with children have the younger elders.
 * Everyone else's age follows from the elders or the first adult of the household: a parent is at least 18 years older
 * than a child.
 */
import { composeHouseholds, type Household, type Member } from './households'
import { randomFrom, type Random } from './random'

export interface Person extends Member {
  age: number
}

/** From the oldest rank down, `to` not reached; whoever is left is between 60 and 79. */
const OLD_BANDS = [
  { from: 90, to: 98, people: 45 },
  { from: 85, to: 90, people: 161 },
  { from: 80, to: 85, people: 330 },
] as const

const ADULT_LAST = 59
const CHILD_LAST = 17

/** All households with everybody's age, in the order of the table of kinds. */
export function composePeople(): Person[][] {
  const households = composeHouseholds(randomFrom('families'))
  const random = randomFrom('ages')
  const elders = ageElders(households, random)
  return households.map((household) => {
    const adults = ageAdults(household, elders, random)
    const youngest = Math.min(...adults.values())
    return household.members.map((member) => ({
      ...member, age: elders.get(member) ?? adults.get(member) ?? ageOfChild(member, youngest, random),
    }))
  })
}

function ageElders(households: readonly Household[], random: Random): Map<Member, number> {
  const raisesChildren = ({ kind }: Household) => kind.parts.includes('C')
  const ranked = rankElders(households.filter((household) => !raisesChildren(household)), random)
  const old = OLD_BANDS.flatMap(({ from, to, people }) => spread(ranked.splice(0, people), from, to))
  const grandparents = rankElders(households.filter(raisesChildren), random)
  return new Map([...old, ...spread(ranked, 60, 80), ...spread(grandparents, 60, 76)])
}

/** Elders from the oldest to the youngest: a mark for the couple, a small difference between the two. */
function rankElders(households: readonly Household[], random: Random): Member[] {
  const marked = households.flatMap(({ members }) => {
    const couple = random.int(0, 10_000)
    return members.filter((member) => member.part === 'E').map((member) => ({ member, mark: couple + random.int(0, 700) }))
  })
  return marked.sort((one, other) => other.mark - one.mark).map(({ member }) => member)
}

/** Evenly from `to` (not reached) down to `from`, in the order of the ranks. */
function spread(ranked: readonly Member[], from: number, to: number): [Member, number][] {
  return ranked.map((member, rank) => [member, from + Math.floor(((ranked.length - rank - 0.5) * (to - from)) / ranked.length)])
}

function ageAdults({ kind, members }: Household, elders: ReadonlyMap<Member, number>, random: Random): Map<Member, number> {
  const parents = members.flatMap((member) => elders.get(member) ?? [])
  const first = parents.length === 0
    ? random.int(...kind.adultAge)
    : clamp(Math.min(...parents) - random.int(23, 32), 26, ADULT_LAST)
  const least = kind.parts.includes('Y') ? kind.adultAge[0] : 22
  const adults = members.filter((member) => member.part === 'A')
  return new Map(adults.map((member, index) =>
    [member, index === 0 ? first : clamp(first + random.int(-4, 3), least, ADULT_LAST)]))
}

function ageOfChild(member: Member, youngestParent: number, random: Random): number {
  if (member.part === 'Y') return random.int(18, Math.min(29, youngestParent - 22))
  return random.int(0, Math.min(CHILD_LAST, youngestParent - 21))
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

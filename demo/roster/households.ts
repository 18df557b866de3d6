/**
 * Who lives together. The table fixes how many households of each kind there are, and with them the 6,000 residents and
 * the 1,637 people of 60 and older (place-name record of Chaoyangli, about 2015). Letters stand for people:
 * E sixty or older, A adult under sixty, Y grown child of 18 and older, C child; the first is the head of the household.
 */
import type { Random } from './random'
import type { Sex } from './rows'

export type Part = 'E' | 'A' | 'Y' | 'C'

/** `line` tells whose surname somebody carries: people of one household with the same line share it. */
export interface Member {
  part: Part
  sex: Sex
  line: Line
}

export type Line = 'husband' | 'wife' | 'grandmother' | 'absentFather'

interface HouseholdKind {
  parts: readonly Part[]
  count: number
  /** Ages from which the first adult is drawn where no elder of the household decides. */
  adultAge: readonly [number, number]
}

const kind = (letters: string, count: number, from = 22, to = 59): HouseholdKind =>
  ({ parts: [...letters] as Part[], count, adultAge: [from, to] })

export const HOUSEHOLD_KINDS: readonly HouseholdKind[] = [
  kind('E', 98), kind('EE', 252), kind('EA', 215), kind('EEA', 190),
  kind('AACE', 180), kind('AACEE', 130),
  kind('A', 160), kind('AA', 339, 26), kind('AAC', 330, 27, 48), kind('AACC', 60, 29, 46), kind('AC', 90, 28, 50),
  kind('AAY', 260, 45),
]

export interface Household {
  kind: HouseholdKind
  members: readonly Member[]
}

/** All 2,304 households in the order of the table; people have sex and family ties, but no age or name yet. */
export function composeHouseholds(random: Random): Household[] {
  return HOUSEHOLD_KINDS.flatMap((householdKind) =>
    Array.from({ length: householdKind.count }, () => ({ kind: householdKind, members: compose(householdKind.parts, random) })))
}

function compose(parts: readonly Part[], random: Random): Member[] {
  const adults = spouses(parts.filter((part) => part === 'A'), random, { women: 50, line: 'husband' })
  const herParents = adults.length === 2 && random.chance(30)
  const elders = spouses(parts.filter((part) => part === 'E'), random, { women: 62, line: herParents ? 'wife' : 'husband' })
  const motherAlone = adults.length === 1 && adults[0]?.sex === '女'
  const withLine = elders.map((elder) => (elder.sex === '女' ? { ...elder, line: 'grandmother' as const } : elder))
  return parts.map((part) => {
    if (part === 'A') return take(adults)
    if (part === 'E') return take(withLine)
    return { part, sex: random.pick(['男', '女'] as const), line: motherAlone ? 'absentFather' : 'husband' }
  })
}

/** One or two people; of two, one is a man and the other a woman who keeps her own surname. */
function spouses(parts: readonly Part[], random: Random, single: { women: number; line: Line }): Member[] {
  const [first, second] = parts
  if (first === undefined) return []
  if (second === undefined) {
    return [{ part: first, sex: random.chance(single.women) ? '女' : '男', line: single.line }]
  }
  const man: Member = { part: first, sex: '男', line: single.line }
  const woman: Member = { part: first, sex: '女', line: 'wife' }
  return random.chance(70) ? [man, woman] : [woman, man]
}

function take(members: Member[]): Member {
  const member = members.shift()
  if (member === undefined) throw new Error('a household kind has more letters than people were made for it')
  return member
}

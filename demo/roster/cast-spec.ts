import type { Availability, Skill } from '#contract/skills'
import type { Part } from './households'
import type { CastGroup, Sex } from './rows'

/**
 * A demo person as written by hand. The generator finds a resident who can be this person (sex, age, family), moves that
 * family to the wanted address and gives it the name, so that the cast lives among the 6,000 and every count stays exact.
 */
export interface CastSpec {
  key: string
  name: string
  sex: Sex
  /** Exact, or from–to. */
  age: number | readonly [number, number]
  /** How the address begins: 朝阳里, 朝阳里3号楼2门 or 朝阳里3号楼2门301. */
  lives: string
  /** Letters of the household kind, where it matters; see `households.ts`. */
  family?: string
  /** Lives in the household of the cast person with this key; a child's `with` is also the guardian. */
  with?: string
  /** What this person is in their family, where it matters. */
  part?: Part
  roles?: readonly string[]
  /** Head of the entrance that they live in. */
  entranceHead?: true
  volunteer?: { team?: string; skills: readonly Skill[]; availability: readonly Availability[] }
  partyUnit?: string
  elderMode?: true
  group: CastGroup
  who: string
}

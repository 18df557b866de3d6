import type { Availability, Skill } from '#contract/skills'

/**
 * How well a volunteer fits a piece of work, in whole points from 0 to 100, with every point explained. The weights
 * follow the community's own order: can they do it (40), do they live near (30, 就近原则), have others done more
 * lately (20, so that the same few are not always asked), is it a time of theirs (10). Nobody is scored who has not
 * agreed to be recommended, lacks the skill or what else the post asks for, is under age or is already on the list: they are never asked.
 */
export interface Candidate {
  memberNo: string
  name: string
  /** Has agreed to be recommended. */
  recommend: boolean
  birthYear: number
  skills: readonly Skill[]
  availability: readonly Availability[]
  entranceId: string
  buildingId: string
  compoundId: string
  /** Minutes served in the last 30 days; null while they have not been looked up. */
  recentMinutes: number | null
}

export interface Work {
  /** What one open post asks for; null when anybody can do it. */
  skill: Skill | null
  /** Who has the courses and papers that the post asks for; null when it asks for none. */
  holders: ReadonlySet<string> | null
  window: Availability
  /** Where the work is; null when no entrance was named. */
  place: { entranceId: string; buildingId: string; compoundId: string } | null
  minAge: number
  /** Calendar year of the work in UTC+8. */
  year: number
  /** Already on the roster, already asked, or leading it. */
  excluded: ReadonlySet<string>
}

export type Nearness = 'entrance' | 'building' | 'compound' | 'far'
/** A fact that speaks for somebody; words.ts says it in Chinese. */
export type Point =
  | { kind: 'skill'; skill: Skill }
  | { kind: 'near'; nearness: Exclude<Nearness, 'far'> }
  | { kind: 'rested'; minutes: number }
  | { kind: 'free' }

export interface Fit {
  score: number
  points: Point[]
}

const SKILL = 40
const NEAR: Record<Nearness, number> = { entrance: 30, building: 20, compound: 10, far: 0 }
const RESTED = 20
const FREE = 10
/** Who has not said when they are free is neither preferred nor passed over. */
const FREE_UNSAID = 5
/** Each half hour of the last 30 days takes one point away; after ten hours nothing is left. */
const MINUTES_PER_POINT = 30
/** Up to here it is worth saying that somebody has served little. */
const LITTLE = 4 * 60

/** Null for somebody who must not be asked. */
export function scoreCandidate(candidate: Candidate, work: Work): Fit | null {
  if (!mayBeAsked(candidate, work)) return null
  const nearness = nearnessOf(candidate, work.place)
  const isFree = candidate.availability.includes(work.window)
  const { recentMinutes } = candidate
  const score =
    (work.skill ? SKILL : 0) +
    NEAR[nearness] +
    (isFree ? FREE : candidate.availability.length === 0 ? FREE_UNSAID : 0) +
    Math.max(0, RESTED - Math.floor((recentMinutes ?? 0) / MINUTES_PER_POINT))
  const points: (Point | false | null)[] = [
    work.skill && { kind: 'skill', skill: work.skill },
    nearness !== 'far' && { kind: 'near', nearness },
    isFree && { kind: 'free' },
    recentMinutes !== null && recentMinutes <= LITTLE && { kind: 'rested', minutes: recentMinutes },
  ]
  return { score, points: points.filter((point): point is Point => !!point) }
}

/** Under 18 somebody else has to agree first (民法典 art. 17–19), so minors sign up with them and are not asked. */
const FULL_AGE = 18

function mayBeAsked(candidate: Candidate, work: Work): boolean {
  // Only the birth year is known: an age counts once it is reached whatever the birthday.
  const age = work.year - candidate.birthYear - 1
  return (
    candidate.recommend &&
    age >= Math.max(FULL_AGE, work.minAge) &&
    (work.skill === null || candidate.skills.includes(work.skill)) &&
    (work.holders === null || work.holders.has(candidate.memberNo)) &&
    !work.excluded.has(candidate.memberNo)
  )
}

function nearnessOf(candidate: Candidate, place: Work['place']): Nearness {
  if (!place) return 'far'
  if (candidate.entranceId === place.entranceId) return 'entrance'
  if (candidate.buildingId === place.buildingId) return 'building'
  return candidate.compoundId === place.compoundId ? 'compound' : 'far'
}

/** What volunteers can do, when they are free, which team they chose and whether they may be recommended. */
import { AVAILABILITY, SKILLS, type Availability, type Skill } from '#contract/skills'
import type { Person } from './ages'
import type { CastSpec } from './cast-spec'
import { FREE_AFTER_WORK, FREE_AT_WEEKENDS, FREE_BY_DAY } from './free-times'
import { elementAt, randomFrom, type Random } from './random'
import { compoundTeam, PARTY_TEAM, TEAMS } from './teams'
import { PARTY_UNITS } from './volunteers'

export interface Talent {
  team: string
  skills: readonly Skill[]
  availability: readonly Availability[]
  willingToBeRecommended: boolean
}

export interface VolunteerFacts {
  person: Person
  compound: string
  partyUnit: string | undefined
  part: CastSpec | undefined
}

/** Skills that go with an interest team; whoever joins one has the first. */
const TEAM_SKILLS: Readonly<Record<string, Skill>> = {
  文化艺术团: '文艺表演', 理论学习小组: '科普宣讲', 太极拳队: '太极拳教学', 书画组: '书画辅导',
  国学班: '国学讲解', 模特队: '文艺表演', 京剧队: '京剧',
}

const INTEREST_TEAMS = TEAMS.filter(({ kind }) => kind === '兴趣队').map(({ team }) => team)

/** What anybody can learn to do comes often, a trade sometimes; every skill has somebody. */
const ADULT_SKILLS: readonly Skill[] = [
  ...repeat<Skill>(['环境清扫', '巡逻值守'], 12),
  ...repeat<Skill>(['助餐跑腿', '接送陪同'], 7),
  ...repeat<Skill>(['智能手机教学', '儿童看护', '手工制作', '养花养宠', '矛盾调解', '文艺表演'], 3),
  ...repeat<Skill>(['维修电工', '水暖维修', '家电维修', '理发', '课业辅导', '摄影记录', '科普宣讲', '急救'], 2),
  ...SKILLS,
]
const MINOR_SKILLS: readonly Skill[] = ['环境清扫', '手工制作', '文艺表演', '智能手机教学', '摄影记录']

export function talentsOf(volunteers: readonly VolunteerFacts[]): Talent[] {
  const random = randomFrom('talents')
  return volunteers.map((facts) => {
    const team = teamOf(facts, random)
    const skills = skillsOf(facts, team, random)
    const availability = availabilityOf(facts, random)
    // The consent of a minor to be recommended is a parent's to give; nobody has given it yet.
    const willing = facts.person.age >= 18 && (facts.part !== undefined || random.chance(85))
    return { team, skills, availability, willingToBeRecommended: willing }
  })
}

function teamOf({ person, compound, partyUnit, part }: VolunteerFacts, random: Random): string {
  const chosen = part?.volunteer?.team
  if (chosen !== undefined) return chosen
  if (partyUnit !== undefined) return PARTY_TEAM
  const joinsInterestTeam = part === undefined && person.age >= 50 && random.chance(30)
  return joinsInterestTeam ? random.pick(INTEREST_TEAMS) : compoundTeam(compound)
}

function skillsOf({ person, partyUnit, part }: VolunteerFacts, team: string, random: Random): readonly Skill[] {
  if (part?.volunteer !== undefined) return part.volunteer.skills
  const known = TEAM_SKILLS[team] ?? PARTY_UNITS.find(({ unit }) => unit === partyUnit)?.skill
  const pool = person.age < 18 ? MINOR_SKILLS : ADULT_SKILLS
  const learnt = Array.from({ length: random.int(1, 2) }, () => random.pick(pool))
  return [...new Set([...(known === undefined ? [] : [known]), ...learnt])]
}

function availabilityOf({ person, part }: VolunteerFacts, random: Random): readonly Availability[] {
  if (part?.volunteer !== undefined) return part.volunteer.availability
  const usual = person.age < 18 ? FREE_AT_WEEKENDS : person.age < 58 ? FREE_AFTER_WORK : FREE_BY_DAY
  const kept = elementAt(usual, random.int(0, usual.length - 1))
  return AVAILABILITY.filter((time) => time === kept || random.chance(usual.includes(time) ? 75 : person.age < 18 ? 0 : 10))
}

function repeat<T>(list: readonly T[], times: number): T[] {
  return Array.from({ length: times }, () => list).flat()
}

import { merchantId, teamId } from './ids'
import type { RosterPlan } from './plan'
import { readEntrances } from './read-entrances'
import { readResidents } from './read-residents'
import { readRewards } from './read-rewards'
import { readTeams } from './read-teams'
import type { RawSheet } from './table'

/** Reads the four sheets and checks each row against the others. It never stops at the first problem: staff want them all. */
export function readRoster(sheets: readonly RawSheet[], communityId: string, year: number): RosterPlan {
  const { entrances, problems: inEntrances } = readEntrances(sheets)
  const { teams, problems: inTeams } = readTeams(sheets)
  const { rewards, problems: inRewards } = readRewards(sheets)
  const scopes = {
    communityId,
    gridIds: new Set(entrances.map(({ gridId }) => gridId)),
    entranceIds: new Map(entrances.map(({ building, entrance, entranceId }) => [`${building}${entrance}`, entranceId])),
    teamIds: new Map(teams.map(({ name }) => [name, teamId(name)])),
    merchantIds: new Map(rewards.map(({ merchant }) => [merchant, merchantId(merchant)])),
  }
  const { members, problems: inResidents } = readResidents(sheets, { entrances, teams, scopes, year })
  return { entrances, teams, rewards, members, problems: [...inEntrances, ...inTeams, ...inRewards, ...inResidents] }
}

export const countsOf = ({ entrances, teams, rewards, members }: RosterPlan) => ({
  entrances: entrances.length,
  residents: members.length,
  volunteers: members.filter(({ volunteerNo }) => volunteerNo !== null).length,
  merchants: new Set(rewards.map((reward) => reward.merchantId)).size,
  rewards: rewards.length,
  teams: teams.length,
})

/** The 14 volunteer teams. Above them stands the volunteer association, which is not a team. */
import type { TeamRow } from './rows'

export const PARTY_TEAM = '下沉党员先锋队'

export const TEAMS: readonly TeamRow[] = [
  { team: '新河里队', kind: '小区队', compound: '新河里' },
  { team: '新兴里队', kind: '小区队', compound: '新兴里' },
  { team: '朝阳里队', kind: '小区队', compound: '朝阳里' },
  { team: '新中里队', kind: '小区队', compound: '新中里' },
  { team: '中环公寓队', kind: '小区队', compound: '中环公寓' },
  { team: '气象台路队', kind: '小区队', compound: '气象台路49–65号' },
  { team: '文化艺术团', kind: '兴趣队', compound: '' },
  { team: '理论学习小组', kind: '兴趣队', compound: '' },
  { team: '太极拳队', kind: '兴趣队', compound: '' },
  { team: '书画组', kind: '兴趣队', compound: '' },
  { team: '国学班', kind: '兴趣队', compound: '' },
  { team: '模特队', kind: '兴趣队', compound: '' },
  { team: '京剧队', kind: '兴趣队', compound: '' },
  { team: PARTY_TEAM, kind: '党员队', compound: '' },
]

/** The team that a compound's volunteers belong to; throws for a compound without one. */
export function compoundTeam(compound: string): string {
  const row = TEAMS.find((team) => team.compound === compound)
  if (row === undefined) throw new Error(`no team for the compound ${compound}`)
  return row.team
}

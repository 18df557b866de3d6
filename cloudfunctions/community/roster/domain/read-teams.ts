import { teamId } from './ids'
import { Complaints, type PlannedTeam } from './plan'
import { tableOf, type Problem, type RawSheet } from './table'

const SHEET = '队伍'

export function readTeams(sheets: readonly RawSheet[]): { teams: PlannedTeam[]; problems: Problem[] } {
  const { rows, problems } = tableOf(sheets, SHEET, ['队伍', '类型'], false)
  const complaints = new Complaints(SHEET)
  const teams = new Map<string, PlannedTeam>()
  for (const { row, cells } of rows) {
    const { 队伍: name = '', 类型: kind = '' } = cells
    if (name === '' || name.length > 20) complaints.about(row)('队伍名应为 1 至 20 个字')
    else if (teams.has(name)) complaints.about(row)(`队伍“${name}”重复`)
    else teams.set(name, { teamId: teamId(name), name, kind })
  }
  return { teams: [...teams.values()], problems: [...problems, ...complaints.problems] }
}

import { AVAILABILITY_LABEL, SKILLS, type Availability, type Skill } from '#contract/skills'
import type { RoleGrant } from '#contract/roles'
import { householdId, teamId } from './ids'
import { Complaints, type PlannedEntrance, type PlannedMember, type PlannedTeam } from './plan'
import { grantOf, type RoleScopes } from './role-words'
import { tableOf, wholeNumber, wordsOf, type Problem, type RawSheet } from './table'

const SHEET = '居民'
const HEADERS = [
  '居民编号', '姓名', '性别', '出生年', '小区', '楼栋', '楼门', '室号', '是否户主', '手机', '志愿者编号', '技能', '可服务时间',
  '愿意被推荐', '队伍', '党员报到单位', '角色', '监护人编号', '绑定码',
] as const
type Row = Readonly<Partial<Record<(typeof HEADERS)[number], string>>>

/** What the other sheets of the same spreadsheet say, to which a resident's row refers. */
export interface Known {
  entrances: readonly PlannedEntrance[]
  teams: readonly PlannedTeam[]
  scopes: RoleScopes
  /** The calendar year of the import: nobody is born after it. */
  year: number
}

export function readResidents(sheets: readonly RawSheet[], known: Known): { members: PlannedMember[]; problems: Problem[] } {
  const { rows, problems } = tableOf(sheets, SHEET, HEADERS, true)
  const complaints = new Complaints(SHEET)
  const homes = new Map(known.entrances.map((entrance) => [placeName(entrance.compound, entrance.building, entrance.entrance), entrance]))
  const seen = { members: new Set<string>(), volunteers: new Set<string>(), numbers: new Set(rows.map(({ cells }) => cells.居民编号 ?? '')) }
  const members: PlannedMember[] = []
  for (const { row, cells } of rows) {
    const complain = complaints.about(row)
    if (!isIdentified(cells, seen, known.year, complain)) continue
    const home = homes.get(placeName(cells.小区 ?? '', cells.楼栋 ?? '', cells.楼门 ?? ''))
    if (!home) complain(`地址表里没有${cells.小区} ${cells.楼栋} ${cells.楼门}`)
    else if (!/^[0-9A-Za-z]{1,8}$/.test(cells.室号 ?? '')) complain('室号应由 1 至 8 位数字或字母组成')
    else members.push(memberOf(cells, home, known, complain))
  }
  return { members, problems: [...problems, ...complaints.problems] }
}

const placeName = (compound: string, building: string, entrance: string) => `${compound}\n${building}\n${entrance}`

interface Seen {
  members: Set<string>
  volunteers: Set<string>
  numbers: ReadonlySet<string>
}

/** Who this is: without a number, a name and a code of their own the rest of the row helps nobody. */
function isIdentified(cells: Row, seen: Seen, year: number, complain: (problem: string) => void): boolean {
  const { 居民编号: memberNo = '', 姓名: name = '', 绑定码: bindCode = '', 监护人编号: guardianNo = '', 志愿者编号: volunteerNo = '' } = cells
  const twice = (numbers: Set<string>, no: string) => no !== '' && numbers.size === numbers.add(no).size
  if (!/^[0-9A-Z-]{1,20}$/.test(memberNo)) complain('居民编号应由数字和大写字母组成，如 R00001')
  else if (twice(seen.members, memberNo)) complain(`居民编号${memberNo}重复`)
  else if (twice(seen.volunteers, volunteerNo)) complain(`志愿者编号${volunteerNo}重复`)
  else if (name === '' || name.length > 20) complain('姓名应为 1 至 20 个字')
  else if (wholeNumber(cells.出生年 ?? '', 1900, year) === null) complain('出生年应是四位年份')
  else if (!/^[0-9A-Za-z]{4,12}$/.test(bindCode)) complain('绑定码应为 4 至 12 位数字或字母')
  else if (guardianNo !== '' && !seen.numbers.has(guardianNo)) complain(`名册里没有监护人${guardianNo}`)
  else return true
  return false
}

function memberOf(cells: Row, home: PlannedEntrance, known: Known, complain: (problem: string) => void): PlannedMember {
  const { 居民编号: memberNo = '', 姓名: name = '', 室号: room = '', 志愿者编号: volunteerNo = '', 监护人编号: guardianNo = '' } = cells
  const { buildingNo: _, households: __, ...address } = home
  return {
    ...address,
    memberNo,
    name,
    birthYear: Number(cells.出生年),
    room,
    householdId: householdId(home.entranceId, room),
    isHead: yes(cells.是否户主, '是否户主', complain),
    grants: grantsOf(cells.角色 ?? '', known.scopes, complain),
    volunteerNo: volunteerNo === '' ? null : volunteerNo,
    ...volunteering(cells, known, complain),
    guardianNos: guardianNo === '' ? [] : [guardianNo],
    personal: {
      sex: cells.性别 ?? '',
      phone: phoneOf(cells.手机 ?? '', complain),
      partyUnit: cells.党员报到单位 ?? '',
      bindCode: cells.绑定码 ?? '',
    },
  }
}

/** Fields that say nothing about people who are not volunteers. */
function volunteering(cells: Row, { teams }: Known, complain: (problem: string) => void) {
  const { 志愿者编号: volunteerNo = '', 队伍: team = '' } = cells
  if (volunteerNo === '') return { skills: [], availability: [], recommend: false, teamId: null }
  if (volunteerNo.length > 20) complain('志愿者编号最多 20 位')
  if (team !== '' && !teams.some(({ name }) => name === team)) complain(`队伍表里没有“${team}”`)
  return {
    skills: chosen<Skill>(cells.技能, (word) => SKILLS.find((skill) => skill === word), '技能', complain),
    availability: chosen<Availability>(cells.可服务时间, (word) => TIMES.get(word), '可服务时间', complain),
    recommend: yes(cells.愿意被推荐, '愿意被推荐', complain),
    teamId: team === '' ? null : teamId(team),
  }
}

const TIMES = new Map(Object.entries(AVAILABILITY_LABEL).map(([code, label]) => [label as string, code as Availability]))

function chosen<T>(cell = '', find: (word: string) => T | undefined, column: string, complain: (problem: string) => void): T[] {
  return wordsOf(cell).flatMap((word) => {
    const found = find(word)
    if (found === undefined) complain(`${column}“${word}”不认识`)
    return found === undefined ? [] : [found]
  })
}

function grantsOf(cell: string, scopes: RoleScopes, complain: (problem: string) => void): RoleGrant[] {
  return wordsOf(cell).flatMap((word) => {
    const grant = grantOf(word, scopes)
    if (typeof grant === 'string') complain(grant)
    return typeof grant === 'string' ? [] : [grant]
  })
}

function yes(cell = '', column: string, complain: (problem: string) => void): boolean {
  if (!['是', '否', ''].includes(cell)) complain(`${column}应写“是”或“否”`)
  return cell === '是'
}

/** Digits with gaps; a land line with its area code is as good as a mobile. */
function phoneOf(cell: string, complain: (problem: string) => void): string {
  const digits = cell.replace(/[\s-]/g, '')
  if (digits !== '' && !/^\+?\d{5,15}$/.test(digits)) complain('手机应是 5 至 15 位数字')
  return digits
}

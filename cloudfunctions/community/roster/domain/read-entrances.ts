import { buildingId, compoundId, entranceId } from './ids'
import { Complaints, type PlannedEntrance } from './plan'
import { tableOf, wholeNumber, type Problem, type RawSheet, type TableRow } from './table'

const SHEET = '地址'
const HEADERS = ['小区', '楼栋号', '楼栋', '楼门', '网格', '户数'] as const
const MOST_ENTRANCES = 1000

/** The address tree. A building's number, name, compound and grid must say the same in each of its rows. */
export function readEntrances(sheets: readonly RawSheet[]): { entrances: PlannedEntrance[]; problems: Problem[] } {
  const { rows, problems } = tableOf(sheets, SHEET, HEADERS, true)
  const complaints = new Complaints(SHEET)
  const entrances = new Map<string, PlannedEntrance>()
  const buildings = new Map<string, PlannedEntrance>()
  for (const row of rows) {
    const complain = complaints.about(row.row)
    const entrance = entranceOf(row, complain)
    if (!entrance) continue
    const first = buildings.get(entrance.buildingId) ?? entrance
    if (entrances.has(entrance.entranceId)) complain(`${entrance.building}${entrance.entrance}重复`)
    else if (!agrees(first, entrance)) complain(`楼栋号${entrance.buildingNo}的小区、楼栋名或网格与前面的行不一致`)
    buildings.set(entrance.buildingId, first)
    entrances.set(entrance.entranceId, entrance)
  }
  if (entrances.size > MOST_ENTRANCES) complaints.about(1)(`楼门超过${MOST_ENTRANCES}个，一个社区装不下`)
  return { entrances: [...entrances.values()], problems: [...problems, ...complaints.problems] }
}

function entranceOf({ cells }: TableRow, complain: (problem: string) => void): PlannedEntrance | null {
  const { 小区: compound = '', 楼栋: building = '', 楼门: entrance = '', 网格: gridId = '' } = cells
  const buildingNo = wholeNumber(cells.楼栋号 ?? '', 1, 9999)
  const households = wholeNumber(cells.户数 ?? '', 1, 999)
  if (compound === '' || building === '' || entrance === '') complain('小区、楼栋和楼门不能为空')
  else if (buildingNo === null) complain('楼栋号应是 1 至 9999 的整数')
  else if (households === null) complain('户数应是 1 至 999 的整数')
  else if (!/^[0-9A-Za-z_-]{1,20}$/.test(gridId)) complain('网格应写编号，如 G05')
  else {
    const ids = { compoundId: compoundId(compound), buildingId: buildingId(buildingNo), entranceId: entranceId(buildingNo, entrance) }
    return { compound, buildingNo, building, entrance, gridId, households, ...ids }
  }
  return null
}

const agrees = (a: PlannedEntrance, b: PlannedEntrance) => a.building === b.building && a.compound === b.compound && a.gridId === b.gridId

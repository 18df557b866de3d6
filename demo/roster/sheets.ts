/**
 * The four sheets of the spreadsheet as people see them. A cell with several words separates them by 、; an empty cell means
 * "none". Everything that only looks like a number (telephone, room, resident number) is text, so that no spreadsheet program
 * rounds it or drops its zeros.
 */
import { AVAILABILITY_LABEL } from '#contract/skills'
import type { EntranceRow, MerchantRow, ResidentRow, Roster, TeamRow } from './rows'

type Cell = string | number

interface Column<Row> {
  header: string
  /** In characters. */
  width: number
  cell: (row: Row) => Cell
}

export interface Sheet {
  name: string
  widths: readonly number[]
  headers: readonly string[]
  rows: readonly (readonly Cell[])[]
}

const yesNo = (value: boolean) => (value ? '是' : '否')
const words = (list: readonly string[]) => list.join('、')

const ENTRANCES: readonly Column<EntranceRow>[] = [
  { header: '小区', width: 18, cell: (row) => row.compound },
  { header: '楼栋号', width: 8, cell: (row) => row.buildingNo },
  { header: '楼栋', width: 18, cell: (row) => row.building },
  { header: '楼门', width: 8, cell: (row) => row.entrance },
  { header: '网格', width: 8, cell: (row) => row.grid },
  { header: '户数', width: 8, cell: (row) => row.households },
]

const RESIDENTS: readonly Column<ResidentRow>[] = [
  { header: '居民编号', width: 10, cell: (row) => row.residentNo },
  { header: '姓名', width: 10, cell: (row) => row.name },
  { header: '性别', width: 6, cell: (row) => row.sex },
  { header: '出生年', width: 8, cell: (row) => row.birthYear },
  { header: '小区', width: 18, cell: (row) => row.compound },
  { header: '楼栋', width: 18, cell: (row) => row.building },
  { header: '楼门', width: 8, cell: (row) => row.entrance },
  { header: '室号', width: 8, cell: (row) => row.room },
  { header: '是否户主', width: 9, cell: (row) => yesNo(row.isHead) },
  { header: '手机', width: 14, cell: (row) => row.phone },
  { header: '志愿者编号', width: 11, cell: (row) => row.volunteerNo },
  { header: '技能', width: 24, cell: (row) => words(row.skills) },
  { header: '可服务时间', width: 36, cell: (row) => words(row.availability.map((time) => AVAILABILITY_LABEL[time])) },
  { header: '愿意被推荐', width: 11, cell: (row) => yesNo(row.willingToBeRecommended) },
  { header: '队伍', width: 16, cell: (row) => row.team },
  { header: '党员报到单位', width: 18, cell: (row) => row.partyUnit },
  { header: '角色', width: 30, cell: (row) => words(row.roles) },
  { header: '监护人编号', width: 11, cell: (row) => row.guardianNo },
  { header: '绑定码', width: 10, cell: (row) => row.bindCode },
]

const MERCHANTS: readonly Column<MerchantRow>[] = [
  { header: '商家', width: 20, cell: (row) => row.merchant },
  { header: '类型', width: 12, cell: (row) => row.kind },
  { header: '奖励名称', width: 20, cell: (row) => row.reward },
  { header: '积分价', width: 8, cell: (row) => row.pricePoints },
  { header: '库存', width: 8, cell: (row) => row.stock },
  { header: '来源', width: 10, cell: (row) => row.source },
]

const TEAMS: readonly Column<TeamRow>[] = [
  { header: '队伍', width: 18, cell: (row) => row.team },
  { header: '类型', width: 10, cell: (row) => row.kind },
  { header: '小区', width: 18, cell: (row) => row.compound },
]

/** The sheets in the order in which an import needs them: addresses before residents. */
export function sheetsOf(roster: Roster): Sheet[] {
  return [
    sheet('地址', ENTRANCES, roster.entrances),
    sheet('队伍', TEAMS, roster.teams),
    sheet('商家', MERCHANTS, roster.merchants),
    sheet('居民', RESIDENTS, roster.residents),
  ]
}

function sheet<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet {
  return {
    name, widths: columns.map(({ width }) => width), headers: columns.map(({ header }) => header),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  }
}

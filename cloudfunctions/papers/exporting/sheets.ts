import { clockText, dayOf, momentText } from '../../kit/clock'
import type { HourEntry } from '../../hour-entries'
import { whoTyped } from '../../who-typed'
import { sumOf } from './export'

/** What is written into the file, as plain rows. Each sheet says by itself whose it is, since sheets are copied and printed alone. */
export interface Sheet {
  name: string
  widths: number[]
  /** Title, facts and the names of the columns; they stay in sight. */
  head: string[][]
  rows: (string | number)[][]
}

export interface Ledger {
  exportId: string
  community: string
  from: string
  until: string
  madeAt: number
  by: string
  measured: readonly HourEntry[]
  typed: readonly HourEntry[]
  names: ReadonlyMap<string, string>
}

export const sheetsOf = (ledger: Ledger): Sheet[] => [
  entrySheet('扫码时长', ledger.measured, ledger),
  entrySheet('登记时长', ledger.typed, ledger),
  typistSheet(ledger),
]

const COLUMNS: readonly (readonly [name: string, width: number])[] = [
  ['服务日期', 12], ['姓名', 10], ['居民编号', 10], ['活动', 24], ['地点', 22], ['签到', 8], ['签退', 14], ['分钟', 8], ['怎么来的', 20], ['登记人', 10],
  ['核实人', 10], ['记入时间', 17], ['记录编号', 30], ['更正哪一条', 30], ['更正原因', 24],
]

function entrySheet(name: string, entries: readonly HourEntry[], ledger: Ledger): Sheet {
  const { entries: many, minutes } = sumOf(entries)
  return {
    name,
    widths: COLUMNS.map(([, width]) => width),
    head: [...headOf(name, `共 ${many} 条，${minutes} 分钟`, ledger), COLUMNS.map(([column]) => column)],
    rows: entries.map((entry) => entryRow(entry, ledger.names)),
  }
}

const headOf = (name: string, sum: string, { community, from, until, madeAt, by, exportId }: Ledger): string[][] => [
  [`${community} 志愿服务台账 ${name}`],
  [`服务日期 ${from} 至 ${until}；${sum}；${stampOf(madeAt)} 由${by}导出，导出编号 ${exportId}。扫码时长和登记时长是两种记录，不相加。`],
]

const entryRow = (entry: HourEntry, names: Ledger['names']): (string | number)[] => [
  entry.servedOn,
  names.get(entry.memberNo) ?? '',
  entry.memberNo,
  entry.title,
  entry.place,
  entry.startedAt === null ? '' : clockText(entry.startedAt),
  entry.endedAt === null ? '' : dayOf(entry.endedAt) === entry.servedOn ? clockText(entry.endedAt) : momentText(entry.endedAt),
  entry.minutes,
  originOf(entry),
  entry.recorder?.name ?? '',
  entry.verifier.name,
  stampOf(entry.recordedAt),
  entry._id,
  entry.corrects ?? '',
  entry.reason ?? '',
]

function originOf({ origin, grade, verifiedBy }: HourEntry): string {
  if (origin === 'correction') return '更正'
  if (origin === 'typed') return '手工登记，公示后记入'
  if (grade === 'typed') return '没有签退，带队人登记'
  return verifiedBy === 'code' ? '两次扫码' : '签到签退，带队人确认'
}

/** Of the minutes on the second sheet, so that anybody can count it again there. */
function typistSheet(ledger: Ledger): Sheet {
  const added = ledger.typed.filter(({ minutes }) => minutes > 0)
  const lines = whoTyped(added.map(({ recorder, verifier, memberNo, minutes }) => ({ recorder: recorder ?? verifier, memberNo, minutes, refused: false })))
  const name = '谁登记了多少'
  return {
    name,
    widths: [14, 10, 10, 14, 24],
    head: [...headOf(name, `共 ${lines.length} 人`, ledger), ['登记人', '条数', '分钟', '为几个人登记', '其中为同一个人最多（分钟）']],
    rows: lines.map(({ name: typist, entries, minutes, people, mostForOne }) => [typist, entries, minutes, people, mostForOne]),
  }
}

const stampOf = (at: number) => `${dayOf(at)} ${clockText(at)}`

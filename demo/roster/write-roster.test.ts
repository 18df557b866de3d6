import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readXlsx, { type Sheet } from 'read-excel-file/node'
import { generateRoster } from './generate'
import { sheetsOf } from './sheets'
import { writeRosterXlsx } from './write-roster'

const folder = mkdtempSync(path.join(os.tmpdir(), 'linban-roster-'))
const file = path.join(folder, 'roster.xlsx')

let read: Sheet[] = []

beforeAll(async () => {
  await writeRosterXlsx(file)
  read = await readXlsx(file)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the roster as a spreadsheet', () => {
  it('reads back with every sheet, header and cell as it was written', () => {
    const written = sheetsOf(generateRoster())
    expect(read.map(({ sheet }) => sheet)).toEqual(['地址', '队伍', '商家', '居民'])
    expect(read.map(({ data }) => data.length - 1)).toEqual([164, 14, 15, 6000])
    written.forEach(({ headers, rows }, index) => {
      expect(read[index]?.data[0]).toEqual(headers)
      expect(read[index]?.data.slice(1)).toEqual(rows.map((row) => row.map((cell) => (cell === '' ? null : cell))))
    })
  })

  it('shows a resident as staff would read her row', () => {
    const residents = read.find(({ sheet }) => sheet === '居民')?.data ?? []
    const [headers = []] = residents
    const row = residents.find((cells) => cells[1] === '石玉兰') ?? []
    const shown = Object.fromEntries(headers.map((header, index) => [`${header as string}`, row[index]]))
    expect(shown).toMatchObject({
      性别: '女', 小区: '朝阳里', 楼栋: '朝阳里3号楼', 楼门: '2门', 技能: '接送陪同', 可服务时间: '工作日上午、工作日下午、周末上午',
      愿意被推荐: '是', 队伍: '朝阳里队', 党员报到单位: null, 角色: '楼门院长:朝阳里3号楼2门', 监护人编号: null,
    })
    expect([shown.居民编号, shown.手机, shown.绑定码, shown.室号].map((cell) => typeof cell)).toEqual(['string', 'string', 'string', 'string'])
  })
})

import { tableOf, wholeNumber, wordsOf } from './table'

const sheet = { sheet: '队伍', data: [['备注', '队伍', '类型'], ['x', ' 书画组 ', '兴趣队'], [null, null, null], [null, '京剧队', null]] }

describe('a sheet of the roster', () => {
  it('finds its columns by their headers and keeps the row numbers of the spreadsheet', () => {
    expect(tableOf([sheet], '队伍', ['队伍', '类型'], true)).toEqual({
      problems: [],
      rows: [
        { row: 2, cells: { 队伍: '书画组', 类型: '兴趣队' } },
        { row: 4, cells: { 队伍: '京剧队', 类型: '' } },
      ],
    })
  })

  it('says once which column is missing', () => {
    expect(tableOf([sheet], '队伍', ['队伍', '小区'], true)).toEqual({ rows: [], problems: [{ sheet: '队伍', row: 1, problem: '缺少列“小区”' }] })
  })

  it('says that a needed sheet is missing and stays silent about one that is not needed', () => {
    expect(tableOf([], '地址', ['小区'], true).problems).toEqual([{ sheet: '地址', row: 1, problem: '缺少工作表“地址”' }])
    expect(tableOf([], '商家', ['商家'], false)).toEqual({ rows: [], problems: [] })
  })

  it('reads numbers as the text that people see', () => {
    const rooms = { sheet: '居民', data: [['室号'], [301], [true]] }
    expect(tableOf([rooms], '居民', ['室号'], true).rows.map(({ cells }) => cells.室号)).toEqual(['301', 'true'])
  })
})

describe('cells', () => {
  it('separates words by 、 and by commas of either width', () => {
    expect(wordsOf('巡逻值守、 急救\uFF0C理发,京剧;摄影\uFF1B')).toEqual(['巡逻值守', '急救', '理发', '京剧', '摄影'])
  })

  it('takes whole numbers within bounds and nothing else', () => {
    expect(['12', '0', '13', '1.5', '-1', '', '1e3'].map((cell) => wholeNumber(cell, 1, 12))).toEqual([12, null, null, null, null, null, null])
  })
})

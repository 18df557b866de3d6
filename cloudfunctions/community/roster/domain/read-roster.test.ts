import { countsOf, readRoster } from './read-roster'
import type { RawSheet } from './table'

type Cell = string | number | null

const RESIDENT: Record<string, Cell> = {
  居民编号: 'R00001', 姓名: '李桂兰', 性别: '女', 出生年: 1948, 小区: '朝阳里', 楼栋: '朝阳里3号楼', 楼门: '2门', 室号: '301', 是否户主: '是',
  手机: '10012345678', 志愿者编号: null, 技能: null, 可服务时间: null, 愿意被推荐: '否', 队伍: null, 党员报到单位: null, 角色: null,
  监护人编号: null, 绑定码: '4K7P9X',
}
const VOLUNTEER = { ...RESIDENT, 居民编号: 'R00002', 姓名: '王建生', 志愿者编号: 'V0001', 技能: '巡逻值守、急救', 可服务时间: '工作日上午', 愿意被推荐: '是', 队伍: '朝阳里队', 角色: '队长:朝阳里队' }
const ENTRANCE: Record<string, Cell> = { 小区: '朝阳里', 楼栋号: 3, 楼栋: '朝阳里3号楼', 楼门: '2门', 网格: 'G05', 户数: 12 }
const REWARD: Record<string, Cell> = { 商家: '洁净洗衣店', 类型: '洗衣店', 奖励名称: '衬衫洗熨一件', 积分价: 150, 库存: 60, 来源: '商家' }

const sheet = (name: string, rows: Record<string, Cell>[]): RawSheet => ({ sheet: name, data: [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))] })

function read(own: { 地址?: Record<string, Cell>[]; 居民?: Record<string, Cell>[]; 商家?: Record<string, Cell>[]; 队伍?: Record<string, Cell>[] } = {}) {
  const { 地址 = [ENTRANCE], 居民 = [RESIDENT, VOLUNTEER], 商家 = [REWARD], 队伍 = [{ 队伍: '朝阳里队', 类型: '小区队' }] } = own
  return readRoster([sheet('地址', 地址), sheet('居民', 居民), sheet('商家', 商家), sheet('队伍', 队伍)], 'c1', 2026)
}
const problemsOf = (own: Parameters<typeof read>[0]) => read(own).problems.map(({ sheet: name, row, problem }) => `${name} ${row} ${problem}`)

describe('reading a roster', () => {
  it('finds nothing wrong with a good one and counts it', () => {
    const plan = read()
    expect(plan.problems).toEqual([])
    expect(countsOf(plan)).toEqual({ entrances: 1, residents: 2, volunteers: 1, merchants: 1, rewards: 1, teams: 1 })
  })

  it('puts people into their household and volunteers into their team', () => {
    const [resident, volunteer] = read().members
    expect(resident).toMatchObject({ householdId: 'B3-2-301', entranceId: 'B3-2', buildingId: 'B3', gridId: 'G05', isHead: true, volunteerNo: null, teamId: null, grants: [] })
    expect(volunteer).toMatchObject({ skills: ['巡逻值守', '急救'], availability: ['weekdayMorning'], recommend: true })
    expect(volunteer?.grants).toEqual([{ role: 'leader', scopeId: volunteer?.teamId }])
  })

  it('keeps personal data apart', () => {
    const { personal, ...rest } = read().members[0] ?? {}
    expect(personal).toEqual({ sex: '女', phone: '10012345678', partyUnit: '', bindCode: '4K7P9X' })
    expect(JSON.stringify(rest)).not.toMatch(/10012345678|4K7P9X/)
  })

  it('ignores what stands in the volunteer columns of somebody who is none', () => {
    expect(read({ 居民: [{ ...RESIDENT, 技能: '不会飞', 队伍: '没有的队' }] })).toMatchObject({ problems: [], members: [{ skills: [], recommend: false, teamId: null }] })
  })

  it.each<[string, Record<string, Cell>, string]>([
    ['a number that is none', { 居民编号: '张三' }, '居民编号应由数字和大写字母组成，如 R00001'],
    ['no name', { 姓名: null }, '姓名应为 1 至 20 个字'],
    ['a birth in the future', { 出生年: 2027 }, '出生年应是四位年份'],
    ['an address nobody knows', { 楼门: '9门' }, '地址表里没有朝阳里 朝阳里3号楼 9门'],
    ['a strange room', { 室号: '三楼' }, '室号应由 1 至 8 位数字或字母组成'],
    ['no bind code', { 绑定码: null }, '绑定码应为 4 至 12 位数字或字母'],
    ['a guardian nobody knows', { 监护人编号: 'R9' }, '名册里没有监护人R9'],
    ['a telephone of letters', { 手机: '无' }, '手机应是 5 至 15 位数字'],
    ['neither yes nor no', { 是否户主: '可能' }, '是否户主应写“是”或“否”'],
    ['an unknown role', { 角色: '皇帝' }, '角色“皇帝”不认识'],
    ['an unknown skill', { 志愿者编号: 'V2', 技能: '飞行' }, '技能“飞行”不认识'],
    ['an unknown time', { 志愿者编号: 'V2', 可服务时间: '半夜' }, '可服务时间“半夜”不认识'],
    ['an unknown team', { 志愿者编号: 'V2', 队伍: '足球队' }, '队伍表里没有“足球队”'],
  ])('says where a resident has %s', (_, wrong, sentence) => {
    expect(problemsOf({ 居民: [VOLUNTEER, { ...RESIDENT, ...wrong }] })).toEqual([`居民 3 ${sentence}`])
  })

  it('says which numbers stand twice', () => {
    expect(problemsOf({ 居民: [VOLUNTEER, VOLUNTEER] })).toEqual(['居民 3 居民编号R00002重复'])
    expect(problemsOf({ 居民: [VOLUNTEER, { ...VOLUNTEER, 居民编号: 'R3' }] })).toEqual(['居民 3 志愿者编号V0001重复'])
  })

  it.each<[string, Record<string, Cell>, string]>([
    ['no name', { 楼栋: null }, '小区、楼栋和楼门不能为空'],
    ['no number', { 楼栋号: '三' }, '楼栋号应是 1 至 9999 的整数'],
    ['no households', { 户数: 0 }, '户数应是 1 至 999 的整数'],
    ['a grid with a Chinese name', { 网格: '五格' }, '网格应写编号，如 G05'],
    ['an entrance that is there already', {}, '朝阳里3号楼2门重复'],
    ['a building that has two names', { 楼门: '3门', 楼栋: '朝阳里三号楼' }, '楼栋号3的小区、楼栋名或网格与前面的行不一致'],
  ])('says where the address tree has %s', (_, wrong, sentence) => {
    expect(problemsOf({ 地址: [ENTRANCE, { ...ENTRANCE, ...wrong }] })).toEqual([`地址 3 ${sentence}`])
  })

  it.each<[string, Record<string, Cell>, string]>([
    ['no merchant', { 商家: null }, '商家名应为 1 至 30 个字'],
    ['no title', { 奖励名称: null }, '奖励名称应为 1 至 30 个字'],
    ['a price in fractions', { 积分价: 1.5 }, '积分价应是 1 至 100000 的整数'],
    ['a stock below zero', { 库存: -1 }, '库存应是 0 至 100000 的整数'],
    ['an unknown source', { 来源: '天上' }, '来源“天上”不认识，应为自有物资、商家、单位、捐赠之一'],
    ['the same title twice', {}, '洁净洗衣店的“衬衫洗熨一件”重复'],
  ])('says where a reward has %s', (_, wrong, sentence) => {
    expect(problemsOf({ 商家: [REWARD, { ...REWARD, ...wrong }] })).toEqual([`商家 3 ${sentence}`])
  })

  it('says which team stands twice or has no name', () => {
    const team = { 队伍: '朝阳里队', 类型: '小区队' }
    expect(problemsOf({ 队伍: [team, team, { 队伍: null, 类型: '兴趣队' }] })).toEqual(['队伍 3 队伍“朝阳里队”重复', '队伍 4 队伍名应为 1 至 20 个字'])
  })

  it('counts a merchant with two rewards once', () => {
    expect(countsOf(read({ 商家: [REWARD, { ...REWARD, 奖励名称: '羽绒服清洗一件' }] }))).toMatchObject({ merchants: 1, rewards: 2 })
  })
})

import { SKILLS } from '#contract/skills'
import { CATEGORIES, CUSTOM_ITEMS, ITEMS, SERIES, type Item } from './catalogue'

const items: readonly Item[] = ITEMS
const all: readonly Item[] = [...ITEMS, ...CUSTOM_ITEMS]

const names = (list: readonly Item[]) => list.map((item) => item.name)

describe('the service catalogue', () => {
  it('has 8 series, 19 categories, 108 items and three that residents proposed', () => {
    expect([SERIES.length, CATEGORIES.length, ITEMS.length, CUSTOM_ITEMS.length]).toEqual([8, 19, 108, 3])
  })

  it('numbers series, categories and items without a gap', () => {
    expect(SERIES.map((series) => series.id)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'])
    expect(CATEGORIES.map((category) => category.id)).toEqual(CATEGORIES.map((_, index) => `C${`${index + 1}`.padStart(2, '0')}`))
    expect(ITEMS.map((item) => item.no)).toEqual(ITEMS.map((_, index) => `${index + 1}`.padStart(3, '0')))
    expect(CUSTOM_ITEMS.map((item) => item.no)).toEqual(['N01', 'N02', 'N03'])
  })

  it('spreads the categories over the series', () => {
    const perSeries = SERIES.map((series) => CATEGORIES.filter((category) => category.series === series.id).length)
    expect(perSeries).toEqual([3, 2, 3, 2, 3, 2, 2, 2])
  })

  it('spreads the 108 items over the categories', () => {
    const perCategory = CATEGORIES.map((category) => items.filter((item) => item.category === category.id).length)
    expect(perCategory).toEqual([6, 4, 5, 5, 4, 5, 6, 8, 7, 4, 4, 8, 10, 5, 6, 7, 6, 4, 4])
  })

  it('keeps the items of a category together and in the order of the categories', () => {
    const order = items.map((item) => item.category)
    expect(order).toEqual([...order].sort())
  })

  it('gives every item a name of its own', () => {
    expect(new Set(names(all)).size).toBe(111)
  })

  it('names only skills that a volunteer can register', () => {
    expect(all.flatMap((item) => item.skill ?? []).filter((skill) => !SKILLS.includes(skill))).toEqual([])
  })

  it('marks changing a lamp as hazardous electrical work that earns the skilled coefficient', () => {
    expect(items.find((item) => item.no === '060')).toEqual({
      no: '060', name: '灯具更换', category: 'C12', handling: 'instant', skill: '维修电工', pointsCoefficientTenths: 12, hazard: true,
    })
    expect(names(items.filter((item) => item.hazard))).toEqual(['灯具更换', '小家电维修', '楼门美化'])
  })

  it('pays the emergency coefficient only for night patrol, emergency supplies and temperature posts', () => {
    expect(names(all.filter((item) => item.pointsCoefficientTenths === 15))).toEqual(['夜间巡逻', '应急物资发放', '测温值守'])
  })

  it('pays the skilled coefficient in repair, law and health only', () => {
    const skilled = all.filter((item) => item.pointsCoefficientTenths === 12)
    expect([...new Set(skilled.map((item) => item.category))]).toEqual(['C08', 'C12', 'C17'])
    expect(skilled.every((item) => item.skill !== undefined)).toBe(true)
  })
})

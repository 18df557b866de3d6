import { reasonWords } from './words'

const saturdayAfternoon = { weekday: 6, hour: 14 }

describe('the reasons in words', () => {
  it('names the skill', () => {
    expect(reasonWords({ kind: 'skill', skill: '维修电工' }, saturdayAfternoon)).toBe('会维修电工')
  })

  it('names the smallest place that both share', () => {
    const words = (nearness: 'entrance' | 'building' | 'compound') => reasonWords({ kind: 'near', nearness }, saturdayAfternoon)
    expect([words('entrance'), words('building'), words('compound')]).toEqual(['住在同一楼门', '住在同一栋楼', '住在同一小区'])
  })

  it('names the day and the part of the day', () => {
    expect(reasonWords({ kind: 'free' }, saturdayAfternoon)).toBe('周六下午有空')
    expect(reasonWords({ kind: 'free' }, { weekday: 0, hour: 11 })).toBe('周日上午有空')
    expect(reasonWords({ kind: 'free' }, { weekday: 3, hour: 18 })).toBe('周三晚上有空')
  })

  it('says how little somebody has served lately', () => {
    const words = (minutes: number) => reasonWords({ kind: 'rested', minutes }, saturdayAfternoon)
    expect(words(0)).toBe('最近 30 天还没有服务过')
    expect(words(120)).toBe('最近 30 天只服务了 2 小时')
    expect(words(45)).toBe('最近 30 天只服务了 45 分钟')
    expect(words(150)).toBe('最近 30 天只服务了 2 小时 30 分钟')
  })
})

import { daysOf, keptDays, weekdayOf } from './series-days'

const tuesday = Date.parse('2026-12-01T07:30:00+08:00')

describe('the days of a repetition', () => {
  it('are the chosen weekdays from the first shift to the last day', () => {
    expect(daysOf(tuesday, { weekdays: [2, 4], until: '2026-12-10', without: [] })).toEqual(['2026-12-01', '2026-12-03', '2026-12-08', '2026-12-10'])
  })
  it('leave out what was taken out', () => {
    expect(keptDays(tuesday, { weekdays: [2], until: '2026-12-15', without: ['2026-12-08'] })).toEqual(['2026-12-01', '2026-12-15'])
  })
  it('are sixty at most, and none while the last day is open', () => {
    expect(daysOf(tuesday, { weekdays: [0, 1, 2, 3, 4, 5, 6], until: '2027-12-31', without: [] })).toHaveLength(60)
    expect(daysOf(tuesday, { weekdays: [2], until: null, without: [] })).toEqual([])
  })
  it('know the weekday in UTC+8', () => {
    expect(weekdayOf(tuesday)).toBe(2)
  })
})

import { endOfWorkingDays, isWorkingDay } from './working-days'

const at = (text: string) => Date.parse(`${text}+08:00`)

describe('working days', () => {
  it.each([
    ['2026-11-23', true], ['2026-11-28', false], ['2026-11-29', false],
    ['2026-10-01', false], ['2026-10-07', false], ['2026-10-10', true], ['2026-02-14', true], ['2026-02-23', false],
    ['2027-05-01', false], ['2027-10-01', false], ['2031-03-03', true],
  ])('say of %s %s', (day, works) => {
    expect(isWorkingDay(day)).toBe(works)
  })

  it.each([
    ['an ordinary Monday', '2026-11-23T10:00', '2026-11-27T00:00'],
    ['a Thursday, over the weekend', '2026-11-26T10:00', '2026-12-02T00:00'],
    ['the evening before National Day', '2026-09-30T23:59', '2026-10-11T00:00'],
    ['just after midnight in UTC+8, which is yesterday in UTC', '2026-11-24T00:01', '2026-11-28T00:00'],
  ])('count three whole ones from %s', (_what, from, until) => {
    expect(endOfWorkingDays(at(from), 3)).toBe(at(until))
  })
})

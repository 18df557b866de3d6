import { youngestAge } from './ages'

it('counts an age as reached only when it is reached whatever the birthday', () => {
  expect(youngestAge(2008, Date.parse('2026-12-31T23:59:00+08:00'))).toBe(17)
  expect(youngestAge(2008, Date.parse('2027-01-01T00:00:00+08:00'))).toBe(18)
})

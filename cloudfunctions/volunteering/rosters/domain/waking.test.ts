import { afterWaking, lastWaking } from './waking'

const HOUR = 3_600_000
const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`)

describe('the time in which people read messages', () => {
  it.each([
    ['24T10:00', 2, '24T12:00'],
    ['24T19:00', 2, '24T21:00'],
    ['24T20:00', 2, '25T08:00'],
    ['24T23:30', 2, '25T09:00'],
    ['24T03:00', 2, '24T09:00'],
    ['24T21:00', 2, '25T09:00'],
    ['24T10:00', 28, '26T10:00'],
  ])('stands still at night: from %s, %i hours later it is %s', (from, hours, until) => {
    expect(afterWaking(at(from), hours * HOUR)).toBe(at(until))
  })

  it.each([
    ['24T06:00', '23T21:00'],
    ['24T07:00', '24T07:00'],
    ['24T15:00', '24T15:00'],
    ['24T22:00', '24T21:00'],
  ])('ends in the evening: the last moment before %s is %s', (moment, last) => {
    expect(lastWaking(at(moment))).toBe(at(last))
  })
})

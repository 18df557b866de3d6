import { USUAL_QUIET } from '#contract/quiet'
import { afterWaking } from './waking'

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
    expect(afterWaking(at(from), hours * HOUR, USUAL_QUIET)).toBe(at(until))
  })

  it.each([
    ['24T12:00', '24T15:30'],
    ['24T13:00', '24T16:00'],
    ['24T22:00', '25T00:00'],
  ])('stands still in the hours that somebody has chosen: two hours from %s it is %s', (from, until) => {
    expect(afterWaking(at(from), 2 * HOUR, { from: '12:30', to: '14:00' })).toBe(at(until))
  })
})

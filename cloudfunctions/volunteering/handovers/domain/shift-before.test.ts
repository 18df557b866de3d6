import { shiftBefore, type Before } from './shift-before'

const HOUR = 3_600_000
const at = 100 * 24 * HOUR
const shift = (shiftId: string, startsIn: number, changes: Partial<Before> = {}): Before => ({
  shiftId,
  seriesId: null,
  place: '东门岗亭',
  state: 'open',
  startsAt: at + startsIn * HOUR,
  endsAt: at + (startsIn + 4) * HOUR,
  ...changes,
})
const now = shift('now', 0, { seriesId: 'afternoons' })

it.each([
  ['the one that ended last at this place', [shift('a', -8), shift('b', -4)], 'b'],
  ['one that lasts half an hour into this one', [shift('a', -3.5)], 'a'],
  ['the one of this series, however long ago', [shift('a', -7 * 24, { seriesId: 'afternoons', place: '西门岗亭' })], 'a'],
  ['the place before the series', [shift('a', -24, { seriesId: 'afternoons' }), shift('b', -5, { seriesId: 'mornings' })], 'b'],
  ['the one before a cancelled one', [shift('a', -8), shift('b', -4, { state: 'cancelled' })], 'a'],
  ['none at another place', [shift('a', -4, { place: '西门岗亭' })], null],
  ['none that ended at this place more than a day before', [shift('a', -28)], null],
  ['none beside it', [shift('a', -2), shift('b', 0), shift('now', 0)], null],
] as const)('takes over from %s', (_case, others, from) => {
  expect(shiftBefore(now, others)).toBe(from)
})

import { notesLeft, type Note } from './notes-left'

const HOUR = 3_600_000
const at = 100 * 24 * HOUR
const note = (shiftId: string, startsIn: number, changes: Partial<Note> = {}): Note => ({
  shiftId,
  seriesId: null,
  place: '东门岗亭',
  startsAt: at + startsIn * HOUR,
  endsAt: at + (startsIn + 4) * HOUR,
  receipts: [],
  ...changes,
})
const now = note('now', 0, { seriesId: 'afternoons' })
const received = (shiftId: string) => ({ receipts: [{ shiftId }] })

it.each([
  ['of who stood last at this place', [note('a', -8), note('b', -4)], ['b']],
  ['of somebody who stays half an hour longer', [note('a', -3.5)], ['a']],
  ['of the last shift of this series', [note('a', -7 * 24, { seriesId: 'afternoons', place: '西门岗亭' })], ['a']],
  ['of the place before the series', [note('a', -24, { seriesId: 'afternoons' }), note('b', -5, { seriesId: 'mornings' })], ['b']],
  ['that this shift has received already', [note('a', -4, received('now'))], ['a']],
  ['of a shift before, where nobody between has received them', [note('a', -8)], ['a']],
  ['that another shift has received: none', [note('a', -8, received('between'))], []],
  ['of another place: none', [note('a', -4, { place: '西门岗亭' })], []],
  ['that are older than a day at this place: none', [note('a', -28)], []],
  ['of this shift itself, and of one beside it: none', [note('now', 0), note('b', 0), note('c', -2)], []],
] as const)('takes notes %s', (_which, notes, from) => {
  expect(notesLeft(now, notes).map(({ shiftId }) => shiftId)).toEqual(from)
})

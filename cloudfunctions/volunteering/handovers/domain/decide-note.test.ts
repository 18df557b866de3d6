import { decideWrite, isGap, isShown } from './decide-note'

const HOUR = 3_600_000
const shift = { state: 'open' as const, startsAt: 100 * HOUR, endsAt: 104 * HOUR }
const leader = { leads: true, present: false, notes: 0 }

it.each([
  ['a leader from the start on', shift, leader, 100, { ok: true }],
  ['somebody present, twelve hours after the end', shift, { leads: false, present: true, notes: 2 }, 116, { ok: true }],
  ['nobody later', shift, leader, 116.1, { ok: false, reason: 'tooLate' }],
  ['nobody before the start', shift, leader, 99.9, { ok: false, reason: 'notStarted' }],
  ['nobody who was not there', shift, { ...leader, leads: false }, 102, { ok: false, reason: 'notThere' }],
  ['nobody a fourth time', shift, { ...leader, notes: 3 }, 102, { ok: false, reason: 'enoughNotes' }],
  ['nobody where nothing took place', { ...shift, state: 'cancelled' as const }, leader, 102, { ok: false, reason: 'shiftCancelled' }],
])('lets %s write', (_who, of, author, hours, decision) => {
  expect(decideWrite(of, author, hours * HOUR)).toEqual(decision)
})

it('shows what was left from an hour before', () => {
  expect([98.9, 99].map((hours) => isShown(shift, hours * HOUR))).toEqual([false, true])
})

it.each([
  ['nobody has read it', [{ memberNo: 'm', readers: [] }], 100, true],
  ['it has not begun', [{ memberNo: 'm', readers: [] }], 99, false],
  ['one has', [{ memberNo: 'm', readers: ['a'] }], 100, false],
  ['only somebody of another shift has', [{ memberNo: 'm', readers: ['x'] }], 100, true],
  ['one of two notes is unread', [{ memberNo: 'm', readers: ['a'] }, { memberNo: 'm', readers: [] }], 100, true],
  ['who wrote it stands here again', [{ memberNo: 'a', readers: [] }], 100, false],
  ['nothing was left', [], 100, false],
])('when %s, a gap is shown: %#', (_case, notes, hours, gap) => {
  expect(isGap(shift, notes, ['a', 'b'], hours * HOUR)).toBe(gap)
})

import { appealUntil, counts, countsUntil, decideAppeal, decideJudge, decideRecord, judgesAmong, type Absence } from './decide-absence'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const shift = { state: 'open' as const, endsAt: 100 * DAY, confirmed: [{ memberNo: 'a' }] }
const absence: Absence = { kind: 'noShow', state: 'recorded', memberNo: 'a', recorder: { memberNo: 'leader' }, recordedAt: 101 * DAY, startsAt: 100 * DAY }

describe('recording an absence', () => {
  it.each([
    ['by a leader two hours after the end', shift, 'leader', 2 * HOUR, { ok: true }],
    ['on the last of fourteen days', shift, 'leader', 14 * DAY, { ok: true }],
    ['of oneself', shift, 'a', 3 * HOUR, { ok: false, reason: 'ownAbsence' }],
    ['while people may still scan out', shift, 'leader', 2 * HOUR - 1, { ok: false, reason: 'notOver' }],
    ['after fourteen days', shift, 'leader', 14 * DAY + 1, { ok: false, reason: 'tooLate' }],
    ['at a cancelled shift', { ...shift, state: 'cancelled' as const }, 'leader', 3 * HOUR, { ok: false, reason: 'shiftCancelled' }],
    ['of somebody without a place', { ...shift, confirmed: [] }, 'leader', 3 * HOUR, { ok: false, reason: 'notSignedUp' }],
  ])('%s', (_case, of, recorder, after, decision) => {
    expect(decideRecord(of, 'a', recorder, of.endsAt + after)).toEqual(decision)
  })
})

it.each([
  ['leader', 'appealed', { ok: false, reason: 'ownRecord' }],
  ['a', 'appealed', { ok: false, reason: 'ownAbsence' }],
  ['other', 'recorded', { ok: false, reason: 'wrongState' }],
  ['other', 'withdrawn', { ok: false, reason: 'wrongState' }],
  ['other', 'appealed', { ok: true }],
] as const)('lets %s judge one that is %s: %j', (judge, state, decision) => {
  expect(decideJudge({ ...absence, state }, judge)).toEqual(decision)
})

it('counts a no-show for 180 days, but not while an appeal is open, nor withdrawn, nor excused', () => {
  const last = countsUntil(absence) - 1
  expect([counts(absence, last), counts(absence, last + 1)]).toEqual([true, false])
  expect((['appealed', 'upheld', 'withdrawn'] as const).map((state) => counts({ ...absence, state }, last))).toEqual([false, true, false])
  expect(counts({ ...absence, kind: 'excused' }, last)).toBe(false)
})

it.each([
  ['once', absence, 0, { ok: true }],
  ['not again', { ...absence, state: 'upheld' as const }, 0, { ok: false, reason: 'wrongState' }],
  ['only of a no-show', { ...absence, kind: 'excused' as const }, 0, { ok: false, reason: 'wrongState' }],
  ['until fourteen days have gone', absence, 14 * DAY, { ok: true }],
  ['not later', absence, 14 * DAY + 1, { ok: false, reason: 'tooLateToAppeal' }],
])('is objected to %s', (_when, of, after, decision) => {
  expect(decideAppeal(of, of.recordedAt + after)).toEqual(decision)
  expect(appealUntil(of)).toBe(115 * DAY)
})

it('finds those who may judge among all who answer for it', () => {
  expect(judgesAmong(['a', 'leader', 'other', 'staff'], absence)).toEqual(['other', 'staff'])
})

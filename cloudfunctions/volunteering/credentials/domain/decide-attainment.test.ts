import { decideRecord, decideRevoke, hasPassed, remindAt, validityOf, type Paper } from './decide-attainment'

const DAY = 24 * 3_600_000
const TODAY = '2026-11-28'
const NOON = Date.parse('2026-11-28T12:00:00+08:00')
const paper: Paper = { kind: 'qualification', state: 'active', memberNo: 'a', lastDay: '2026-11-28' }

it.each<[string, Partial<Paper>, string, ReturnType<typeof decideRecord>]>([
  ['that is good until today', {}, 'staff', { ok: true }],
  ['that is good for ever', { lastDay: null }, 'staff', { ok: true }],
  ['of oneself', {}, 'a', { ok: false, reason: 'ownCredential' }],
  ['about a course', { kind: 'course' }, 'staff', { ok: false, reason: 'notAPaper' }],
  ['that is asked for no longer', { state: 'retired' }, 'staff', { ok: false, reason: 'retired' }],
  ['that was good until yesterday', { lastDay: '2026-11-27' }, 'staff', { ok: false, reason: 'dayOver' }],
])('recording a paper %s', (_, change, recorder, decision) => {
  expect(decideRecord({ ...paper, ...change }, recorder, TODAY)).toEqual(decision)
})

it.each([
  ['staff', 'valid', { ok: true }],
  ['a', 'valid', { ok: false, reason: 'ownCredential' }],
  ['staff', 'revoked', { ok: false, reason: 'alreadyRevoked' }],
] as const)('lets %s take back one that is %s: %j', (by, state, decision) => {
  expect(decideRevoke({ memberNo: 'a', state }, by)).toEqual(decision)
})

it.each([
  [60, 90, true],
  [59, 90, false],
  [0, 1, false],
  [90, 90, true],
])('takes %i of %i minutes for having passed: %s', (minutes, length, passed) => {
  expect(hasPassed(minutes, { startsAt: NOON, endsAt: NOON + length * 60_000 })).toBe(passed)
})

const held = { state: 'valid' as const, passed: true, lapsesAt: 100 * DAY }

it.each([
  ['long before', held, 40 * DAY - 1, 'valid'],
  ['60 days before', held, 40 * DAY, 'soon'],
  ['the last moment', held, 100 * DAY - 1, 'soon'],
  ['the moment after', held, 100 * DAY, 'lapsed'],
  ['good for ever', { ...held, lapsesAt: null }, 100 * DAY, 'valid'],
  ['revoked', { ...held, state: 'revoked' as const }, 0, 'revoked'],
  ['too short', { ...held, passed: false }, 0, 'short'],
])('stands, %s, as it should', (_, attainment, now, standing) => {
  expect(validityOf(attainment, now)).toBe(standing)
})

it('is said at nine in the morning 30 days before, and not when that is over or nothing runs out', () => {
  const due = 70 * DAY + 9 * 3_600_000
  expect(remindAt(held, due - 1)).toBe(due)
  expect(remindAt(held, due)).toBeNull()
  expect(remindAt({ ...held, lapsesAt: null }, 0)).toBeNull()
  expect(remindAt({ ...held, passed: false }, 0)).toBeNull()
})

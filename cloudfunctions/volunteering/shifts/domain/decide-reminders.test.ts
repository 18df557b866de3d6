import fc from 'fast-check'
import { USUAL_QUIET } from '#contract/quiet'
import { dueReminders, EARLIEST_REMINDER, isAwakeFor, isToAskFor, toAskFrom } from './decide-reminders'

const at = (text: string) => Date.parse(`${text}+08:00`)
const due = (startsAt: string, now: string, left = 0) => dueReminders({ startsAt: at(startsAt), left }, at(now))

describe('reminders of a shift', () => {
  it('come the evening before, not earlier', () => {
    expect(due('2026-11-25T09:00', '2026-11-24T18:59')).toEqual([])
    expect(due('2026-11-25T09:00', '2026-11-24T19:00')).toEqual(['evening'])
    expect(due('2026-11-25T00:30', '2026-11-24T19:00')).toEqual(['evening'])
  })
  it('come an hour before, and the evening’s is over then', () => {
    expect(due('2026-11-25T09:00', '2026-11-25T08:00')).toEqual(['hour'])
    expect(due('2026-11-25T09:00', '2026-11-25T09:00')).toEqual([])
  })
  it.each([
    ['2026-11-25T07:30', USUAL_QUIET, false],
    ['2026-11-25T08:00', USUAL_QUIET, true],
    ['2026-11-25T22:30', USUAL_QUIET, false],
    ['2026-11-25T21:30', USUAL_QUIET, true],
    ['2026-11-25T07:30', { from: '22:00', to: '05:30' }, true],
    ['2026-11-25T14:00', { from: '12:30', to: '14:00' }, false],
  ])('an hour before a start at %s reach who is quiet %j: %s', (startsAt, quiet, is) => {
    expect(isAwakeFor('hour', at(startsAt), quiet)).toBe(is)
    expect(isAwakeFor('evening', at(startsAt), quiet)).toBe(true)
  })
  it('tell of empty seats a day before, by daylight', () => {
    expect(due('2026-11-25T15:00', '2026-11-24T14:59', 2)).toEqual([])
    expect(due('2026-11-25T15:00', '2026-11-24T15:00', 2)).toEqual(['vacant'])
    expect(due('2026-11-25T15:00', '2026-11-24T15:00', 0)).toEqual([])
    expect(due('2026-11-25T15:00', '2026-11-24T22:00', 2)).toEqual(['evening'])
  })
  it('are never due earlier than the job looks', () => {
    fc.assert(
      fc.property(fc.nat(DAY_MINUTES * 30), fc.integer({ min: 0, max: DAY_MINUTES * 3 }), (start, before) => {
        const startsAt = at('2026-11-24T00:00') + start * MINUTE
        if (dueReminders({ startsAt, left: 1 }, startsAt - before * MINUTE).length > 0) expect(before * MINUTE).toBeLessThanOrEqual(EARLIEST_REMINDER)
      }),
    )
  })
})

describe('looking for people a week before', () => {
  const post = { seriesId: 'series', postId: '1', trains: null, asked: [] }
  it('is for the shifts of a series, by their first post, where nobody was asked', () => {
    expect(isToAskFor(post)).toBe(true)
    expect(isToAskFor({ ...post, seriesId: null })).toBe(false)
    expect(isToAskFor({ ...post, postId: '2' })).toBe(false)
    expect(isToAskFor({ ...post, asked: [{}] })).toBe(false)
    expect(isToAskFor({ ...post, trains: {} })).toBe(false)
  })
  it('looks at shifts whose week has begun, also where the clockwork stood still for an hour', () => {
    const startsAt = at('2026-11-24T07:00')
    const isSeen = (now: number) => startsAt > toAskFrom(now).from && startsAt <= toAskFrom(now).to
    expect([-1, 0, 60, 119, 120].map((minutes) => isSeen(startsAt - 7 * DAY_MINUTES * MINUTE + minutes * MINUTE))).toEqual([false, true, true, true, false])
  })
})

const MINUTE = 60_000
const DAY_MINUTES = 24 * 60

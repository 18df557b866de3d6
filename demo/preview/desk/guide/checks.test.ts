import type { Ask } from '../ask'
import { ACTORS } from './actors'
import { needClosed, noticeForwarded, peopleAsked, pointsEarned, rewardFetched, scannedOut, seatTaken } from './checks'
import { followTrail, NO_TRAIL, type Trail } from './trail'

const SINCE = 1000
const trail: Trail = { needId: 'n1', needState: 'planned', shiftId: 's1', leaders: [], asked: [] }

/** Answers by who asks and what; everything else is refused, as by the door. */
const answering = (answers: Record<string, unknown>): Ask =>
  ((who: string, name: string) => Promise.resolve(answers[`${who} ${name}`] ?? null)) as Ask

const need = (change: object) => ({ needId: 'n1', state: 'submitted', createdAt: SINCE + 1, shiftId: null, ...change })

describe('the trail of the story', () => {
  const found = (...needs: object[]) => followTrail(answering({
    [`${ACTORS.resident} need.mine`]: { needs },
    [`${ACTORS.gridWorker} shift.get`]: { leaders: [{ name: '王建生' }] },
    [`${ACTORS.gridWorker} shift.asked`]: { asked: [{ name: '秦永福' }, { name: '潘晓东' }] },
  }), SINCE)

  it('begins with the newest need since the guide was begun', async () => {
    const newer = need({ needId: 'n2', createdAt: SINCE + 9, state: 'planned', shiftId: 's2' })
    expect(await found(need({}), newer, need({ needId: 'n3', createdAt: SINCE + 5 }))).toEqual({ needId: 'n2', needState: 'planned', shiftId: 's2', leaders: ['王建生'], asked: ['秦永福', '潘晓东'] })
  })

  it('passes over older needs and those that led nowhere', async () => {
    expect(await found(need({ createdAt: SINCE - 1 }), need({ state: 'withdrawn' }), need({ state: 'returned' }))).toEqual(NO_TRAIL)
  })

  it('is empty while nobody answers', async () => {
    expect(await followTrail(answering({}), SINCE)).toEqual(NO_TRAIL)
  })
})

describe('a step that has happened', () => {
  const staff = ACTORS.gridWorker
  const people = (...list: object[]) => answering({ [`${staff} attendance.list`]: { people: list } })

  it('is seen: people were asked', async () => {
    expect(await peopleAsked(answering({}), { ...trail, asked: ['秦永福'] }, SINCE)).toBe(true)
    expect(await peopleAsked(answering({}), trail, SINCE)).toBe(false)
  })

  it('is seen: a seat is taken', async () => {
    expect(await seatTaken(answering({ [`${staff} shift.roster`]: { confirmed: [{}] } }), trail, SINCE)).toBe(true)
    expect(await seatTaken(answering({ [`${staff} shift.roster`]: { confirmed: [] } }), trail, SINCE)).toBe(false)
  })

  it('is seen: somebody scanned out, and points were earned', async () => {
    const here = { checkOutAt: null, points: null }
    expect(await scannedOut(people(here), trail, SINCE)).toBe(false)
    expect(await scannedOut(people(here, { ...here, checkOutAt: 5 }), trail, SINCE)).toBe(true)
    expect(await pointsEarned(people({ ...here, points: 0 }), trail, SINCE)).toBe(false)
    expect(await pointsEarned(people({ ...here, points: 12 }), trail, SINCE)).toBe(true)
  })

  it('is seen: the need is closed', async () => {
    expect(await needClosed(answering({}), trail, SINCE)).toBe(false)
    expect(await needClosed(answering({}), { ...trail, needState: 'closed' }, SINCE)).toBe(true)
  })

  it('is seen: a reward was fetched since the guide was begun', async () => {
    const orders = (order: object) => answering({ [`${ACTORS.volunteer} order.mine`]: { orders: [order] } })
    expect(await rewardFetched(orders({ state: 'handedOver', closedAt: SINCE + 1 }), trail, SINCE)).toBe(true)
    expect(await rewardFetched(orders({ state: 'handedOver', closedAt: SINCE - 1 }), trail, SINCE)).toBe(false)
    expect(await rewardFetched(orders({ state: 'held', closedAt: null }), trail, SINCE)).toBe(false)
  })

  it('is seen: a new notice was opened and its card forwarded', async () => {
    const told = (publishedAt: number, opened: number, forwardedAt: number | null) => answering({
      [`${ACTORS.staff} notice.list`]: { notices: [{ noticeId: 'x', publishedAt, opened }] },
      [`${ACTORS.staff} notice.reach`]: { groups: [{ forwardedAt }] },
    })
    expect(await noticeForwarded(told(SINCE + 1, 1, 5), trail, SINCE)).toBe(true)
    expect(await noticeForwarded(told(SINCE - 1, 1, 5), trail, SINCE)).toBe(false)
    expect(await noticeForwarded(told(SINCE + 1, 0, 5), trail, SINCE)).toBe(false)
    expect(await noticeForwarded(told(SINCE + 1, 1, null), trail, SINCE)).toBe(false)
  })

  it('is not seen where there is no shift yet or the question is refused', async () => {
    expect(await seatTaken(answering({ [`${staff} shift.roster`]: { confirmed: [{}] } }), NO_TRAIL, SINCE)).toBe(false)
    expect(await seatTaken(answering({}), trail, SINCE)).toBe(false)
  })
})

import type { Ask } from '../ask'
import { ACTORS } from './actors'
import type { Trail } from './trail'

/**
 * How the desk notices that a step of the guide has happened: by a question that the person could ask as well. A step that
 * cannot be seen this way is simply not ticked; nobody is held up by it.
 * `since`: the moment at which the guide was begun, in epoch milliseconds of the cloud's clock.
 */
export type Check = (ask: Ask, trail: Trail, since: number) => Promise<boolean>

/** Asks about the story's shift as staff, who may see all of it; false while there is none. */
const ofShift = (look: (ask: Ask, shiftId: string) => Promise<boolean | undefined>): Check =>
  async (ask, { shiftId }) => (shiftId === null ? false : (await look(ask, shiftId)) ?? false)

const present = async (ask: Ask, shiftId: string) => (await ask(ACTORS.gridWorker, 'attendance.list', { shiftId }))?.people

export const needAsked: Check = async (_ask, { needId }) => needId !== null
export const shiftPlanned: Check = async (_ask, { shiftId }) => shiftId !== null
export const needClosed: Check = async (_ask, { needState }) => needState === 'closed'

export const peopleAsked: Check = async (_ask, { asked }) => asked.length > 0

export const seatTaken = ofShift(async (ask, shiftId) =>
  (await ask(ACTORS.gridWorker, 'shift.roster', { shiftId }))?.confirmed.some(() => true))

export const scannedOut = ofShift(async (ask, shiftId) =>
  (await present(ask, shiftId))?.some(({ checkOutAt }) => checkOutAt !== null))

export const pointsEarned = ofShift(async (ask, shiftId) =>
  (await present(ask, shiftId))?.some(({ points }) => (points ?? 0) > 0))

export const rewardFetched: Check = async (ask, _trail, since) => {
  const mine = await ask(ACTORS.volunteer, 'order.mine', {})
  return mine?.orders.some(({ state, closedAt }) => state === 'handedOver' && (closedAt ?? 0) >= since) ?? false
}

export const noticeForwarded: Check = async (ask, _trail, since) => {
  const list = await ask(ACTORS.staff, 'notice.list', {})
  const notice = list?.notices.find(({ publishedAt, opened }) => publishedAt >= since && opened > 0)
  if (notice === undefined) return false
  const reach = await ask(ACTORS.staff, 'notice.reach', { noticeId: notice.noticeId })
  return reach?.groups.some(({ forwardedAt }) => forwardedAt !== null) ?? false
}

import type { Trail } from './trail'

/** Pages of the product that the guide opens, as a message or a card would name them: path with query, no leading slash. */

export const HOME = 'pages/home/index'
export const INBOX = 'pages/inbox/index'
export const NEED_QUEUE = 'packages/needs/queue/index'
export const RECORD = 'packages/points/record/index'
export const REWARDS = 'packages/points/rewards/index'
export const MERCHANT = 'packages/points/merchant/index'
export const COMPOSE = 'packages/desk/compose/index'
export const NOTICES = 'packages/desk/notices/index'
const SHIFTS = 'pages/shifts/index'
const LED = 'packages/shifts/led/index'

/** The page of the story's shift or need; while there is none yet, the page from which one gets there. */
export const shiftPage = ({ shiftId }: Trail): string => (shiftId === null ? SHIFTS : `packages/shifts/detail/index?shiftId=${shiftId}`)
export const leadPage = ({ shiftId }: Trail): string => (shiftId === null ? LED : `packages/shifts/lead/index?shiftId=${shiftId}`)
export const needPage = ({ needId }: Trail): string => (needId === null ? HOME : `packages/needs/detail/index?needId=${needId}`)
/** Where a grid worker finds the story's need: at first in the queue. */
export const workPage = ({ needId }: Trail): string => (needId === null ? NEED_QUEUE : `packages/needs/detail/index?needId=${needId}`)

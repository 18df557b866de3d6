import type { Trail } from './trail'

/** Pages of the product that the guide opens, as a message or a card would name them: path with query, no leading slash. */

export const HOME = 'pages/home/index'
export const SHIFTS = 'pages/shifts/index'
export const INBOX = 'pages/inbox/index'
export const ME = 'pages/me/index'
export const RECORD = 'packages/points/record/index'

/** The page of the story's shift or need; while there is none yet, the page from which one gets there. */
export const shiftPage = ({ shiftId }: Trail): string => (shiftId === null ? SHIFTS : `packages/shifts/detail/index?shiftId=${shiftId}`)
export const leadPage = ({ shiftId }: Trail): string => (shiftId === null ? ME : `packages/shifts/lead/index?shiftId=${shiftId}`)
export const needPage = ({ needId }: Trail): string => (needId === null ? HOME : `packages/needs/detail/index?needId=${needId}`)

import type { DayPart, Risk } from '#contract/values'
import type { Doc } from '../../kit/wechat'
import type { NeedAction, StoredNeedState } from './domain/states'

/**
 * What a resident asked for, with everything that became of it. `history` only grows and names who did each step,
 * so an entry on somebody's behalf can always be told from their own hand. Name and place are copied when the need is
 * taken down: they say where help was wanted then, even if the person moves.
 */
export interface NeedDoc extends Doc {
  /** The person whom it concerns. */
  memberNo: string
  requester: string
  place: string
  entranceId: string
  gridId: string
  itemNo: string
  /** Calendar day in UTC+8. */
  wishOn: string
  wishPart: DayPart | 'any'
  note: string
  risks: Risk[]
  riskNote: string
  photos: string[]
  /** What WeChat's text check said; `review` also when it could not be asked, so that a person looks. */
  checked: 'none' | 'pass' | 'review'
  state: StoredNeedState
  createdAt: number
  /** Who typed it for somebody without a phone. */
  entryOnBehalfBy: Somebody | null
  history: Step[]
  returnReason: string | null
  plan: PlannedShift | null
  rating: { solved: boolean; stars: number; comment: string } | null
}

export interface Somebody {
  memberNo: string
  name: string
}
export interface Step {
  action: 'submit' | NeedAction
  at: number
  by: Somebody
}
/** The shift that will serve the need, as it was published. */
export interface PlannedShift {
  shiftId: string
  title: string
  startsAt: number
  endsAt: number
}

/** The last time that this was done: a need whose shift was cancelled is planned a second time. */
export const stepOf = (need: Pick<NeedDoc, 'history'>, action: Step['action']): Step | null =>
  need.history.filter((step) => step.action === action).at(-1) ?? null

/**
 * Who should hear of the newest step: whose need it is, and who entered it for them and may have to pass it on, unless
 * that was their own step.
 */
export function concerned({ memberNo, entryOnBehalfBy, history }: Pick<NeedDoc, 'memberNo' | 'entryOnBehalfBy' | 'history'>): string[] {
  const actor = history.at(-1)?.by.memberNo
  return entryOnBehalfBy && entryOnBehalfBy.memberNo !== actor ? [memberNo, entryOnBehalfBy.memberNo] : [memberNo]
}

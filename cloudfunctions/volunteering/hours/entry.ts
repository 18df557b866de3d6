import type { HourEntry } from '../../hour-entries'
import type { Reckoning } from '../ledger/public'

export type { Somebody } from '../../hour-entries'

/** An entry with what this function alone needs of it. */
export interface HourDoc extends HourEntry {
  /** Who may decide when the volunteer asks for a correction. */
  leaderNos: readonly string[]
  /** The points that it earned and by which rule. */
  reckoning: Reckoning | null
}

export const asSomebody = ({ memberNo, name }: HourEntry['verifier']): HourEntry['verifier'] => ({ memberNo, name })

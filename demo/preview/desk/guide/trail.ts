import type { NeedState } from '#contract/needs'
import type { Ask } from '../ask'
import { ACTORS } from './actors'

/** What has come of the guide's story so far. Found by asking, never kept, so it is true after every reload. */
export interface Trail {
  needId: string | null
  needState: NeedState | null
  /** The shift that was made of the need. */
  shiftId: string | null
}

export const NO_TRAIL: Trail = { needId: null, needState: null, shiftId: null }

/** The newest need that the story's resident asked since `since`; without one the story has not begun. */
export async function followTrail(ask: Ask, since: number): Promise<Trail> {
  const mine = await ask(ACTORS.resident, 'need.mine', {})
  const [need] = (mine?.needs ?? [])
    .filter(({ createdAt, state }) => createdAt >= since && state !== 'withdrawn' && state !== 'returned')
    .sort((one, other) => other.createdAt - one.createdAt)
  return need === undefined ? NO_TRAIL : { needId: need.needId, needState: need.state, shiftId: need.shiftId }
}

import { otherSide, SIDES, type Phone, type Side } from '../types'
import type { Turn } from './steps'

/**
 * Where the person of one of a step's turns should be: on the phone where they are already; else on the turn's own side, unless somebody
 * else of the same step stands there and the other phone is free of such people. The two who must meet stay in sight.
 */
export function sideFor(turn: Turn, turns: readonly Turn[], phones: Record<Side, Phone>): Side {
  const here = SIDES.find((side) => phones[side].person === turn.who)
  if (here !== undefined) return here
  const busy = (side: Side) => turns.some(({ who }) => who === phones[side].person)
  return busy(turn.side) && !busy(otherSide(turn.side)) ? otherSide(turn.side) : turn.side
}

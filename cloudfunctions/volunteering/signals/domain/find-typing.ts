import type { SignalOf } from '#contract/signals'
import { LIMITS } from './limits'

/** Who typed so much of everybody's typed minutes that a second pair of hands would do good. What was refused is not in `minutes`. */
export function findTyping(lines: readonly { name: string; minutes: number }[]): SignalOf<'oneTyping'>[] {
  const { days, percent, ofMinutes, minutes: many } = LIMITS.oneTyping
  const total = lines.reduce((sum, { minutes }) => sum + minutes, 0)
  const isMost = (minutes: number) => total >= ofMinutes && minutes * 100 > total * percent
  return lines
    .filter(({ minutes }) => minutes > many || isMost(minutes))
    .map(({ name, minutes }) => ({ kind: 'oneTyping', facts: { name, minutes, total, days } }))
}

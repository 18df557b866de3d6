import type { HourEntryView } from '#contract/hours'

/** By rule, because an old entry keeps the rule by which it was reckoned. A rule that this version does not know is only named. */
const minutesPerPoint: Record<string, number> = { '2026-1': 6 }

/** How the points of an entry came about, so that anybody can do the sum again: 140 分钟 ÷ 6 = 23，× 1.5 = 34 分，规则 2026-1 */
export function reckoningWords(points: NonNullable<HourEntryView['points']>): string {
  const { amount, rule, minutes, coefficientTenths } = points
  const per = minutesPerPoint[rule]
  if (per === undefined) return `${minutes} 分钟，得 ${amount} 分，规则 ${rule}`
  const base = Math.floor(minutes / per)
  const times = coefficientTenths === 10 ? '' : `，× ${coefficientTenths / 10} = ${amount}`
  return `${minutes} 分钟 ÷ ${per} = ${base}${times} 分，规则 ${rule}`
}

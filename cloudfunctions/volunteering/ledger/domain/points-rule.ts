/**
 * How verified minutes become points. Rules are versioned and never edited: a transfer names the rule by which
 * it was computed, so every old figure can be computed again. Six minutes are one point before the coefficient
 * (ten points an hour); only whole points count and what is left over is dropped, never rounded up.
 */
export interface PointsRule {
  version: string
  /** First moment at which the rule holds, epoch milliseconds. */
  from: number
  minutesPerPoint: number
}

export interface Reckoning {
  rule: string
  minutes: number
  coefficientTenths: number
  amount: number
}

export const RULES: readonly PointsRule[] = [{ version: '2026-1', from: 0, minutesPerPoint: 6 }]

export function ruleAt(at: number, rules: readonly PointsRule[] = RULES): PointsRule {
  const rule = [...rules].sort((a, b) => b.from - a.from).find((candidate) => candidate.from <= at)
  if (!rule) throw new Error('no points rule holds at this moment')
  return rule
}

/** `coefficientTenths`: 10 ordinary, 12 skilled, 15 emergency or night. */
export function reckon(minutes: number, coefficientTenths: number, rule: PointsRule): Reckoning {
  const base = Math.floor(minutes / rule.minutesPerPoint)
  return { rule: rule.version, minutes, coefficientTenths, amount: Math.floor((base * coefficientTenths) / 10) }
}

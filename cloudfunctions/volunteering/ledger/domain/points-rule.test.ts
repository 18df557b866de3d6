import fc from 'fast-check'
import { reckon, ruleAt, RULES } from './points-rule'

const rule = RULES[0] ?? { version: '', from: 0, minutesPerPoint: 6 }

describe('points from minutes', () => {
  it('reckons a night patrol as the rule book does', () => {
    expect(reckon(140, 15, rule)).toEqual({ rule: '2026-1', minutes: 140, coefficientTenths: 15, amount: 34 })
  })
  it('gives ten points for an ordinary hour', () => {
    expect(reckon(60, 10, rule).amount).toBe(10)
  })
  it('gives nothing for less than six minutes', () => {
    expect(reckon(5, 15, rule).amount).toBe(0)
  })
  it('gives whole points, never more than the minutes are worth, and never less for longer service', () => {
    fc.assert(
      fc.property(fc.nat(480), fc.nat(480), fc.constantFrom(10, 12, 15), (minutes, more, coefficient) => {
        const { amount } = reckon(minutes, coefficient, rule)
        expect(Number.isInteger(amount)).toBe(true)
        expect(amount * 60).toBeLessThanOrEqual(minutes * coefficient)
        expect(reckon(minutes + more, coefficient, rule).amount).toBeGreaterThanOrEqual(amount)
      }),
    )
  })
  it('takes the rule that held at the moment', () => {
    const rules = [{ version: 'old', from: 0, minutesPerPoint: 6 }, { version: 'new', from: 1000, minutesPerPoint: 5 }]
    expect(ruleAt(999, rules).version).toBe('old')
    expect(ruleAt(1000, rules).version).toBe('new')
  })
})

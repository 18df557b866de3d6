import fc from 'fast-check'
import { RULE_KINDS, type ApprovalRule } from '#contract/approval'
import { decideApproval, type ApprovalFacts } from './decide-approval'

const facts = (changes: Partial<ApprovalFacts> = {}): ApprovalFacts => ({ served: 9, noShows: 0, hazard: false, night: false, ...changes })
const rule = (kind: ApprovalRule['kind'], number = 0, action: ApprovalRule['action'] = 'hold'): ApprovalRule => ({ kind, number, action })

describe('the approval of a sign-up', () => {
  it.each([
    ['noShows', rule('noShows', 2), facts({ noShows: 1 }), facts({ noShows: 2 }), { count: 2, limit: 2, days: 90 }],
    ['newcomer', rule('newcomer', 3), facts({ served: 3 }), facts({ served: 2 }), { count: 2, limit: 3 }],
    ['hazard', rule('hazard'), facts({ night: true }), facts({ hazard: true }), {}],
    ['night', rule('night'), facts({ hazard: true }), facts({ night: true }), {}],
  ] as const)('is held by %s exactly from its number on, and names the numbers', (kind, one, below, met, numbers) => {
    expect(decideApproval([one], below)).toEqual({ outcome: 'approve', because: null })
    expect(decideApproval([one], met)).toEqual({ outcome: 'hold', because: { rule: kind, facts: numbers } })
  })

  it('is refused before anybody is asked to wait', () => {
    const rules = [rule('night'), rule('noShows', 1, 'refuse')]
    expect(decideApproval(rules, facts({ night: true, noShows: 1 }))).toMatchObject({ outcome: 'refuse', because: { rule: 'noShows' } })
  })

  const anyRule = fc.record({ kind: fc.constantFrom(...RULE_KINDS), number: fc.nat(5), action: fc.constantFrom('hold' as const, 'refuse' as const) })
  const anyFacts = fc.record({ served: fc.nat(9), noShows: fc.nat(9), hazard: fc.boolean(), night: fc.boolean() })

  it('is given to everybody while no rule is on', () => {
    fc.assert(fc.property(anyFacts, (some) => decideApproval([], some).outcome === 'approve'))
  })

  it('never becomes easier by one more rule', () => {
    const rank = { approve: 0, hold: 1, refuse: 2 }
    fc.assert(fc.property(fc.array(anyRule), anyRule, anyFacts, (rules, more, some) =>
      rank[decideApproval([...rules, more], some).outcome] >= rank[decideApproval(rules, some).outcome]))
  })
})

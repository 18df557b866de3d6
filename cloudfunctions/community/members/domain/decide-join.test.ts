import { decideJoin, type JoinFacts } from './decide-join'

const facts = (own: Partial<JoinFacts> = {}): JoinFacts => ({ openid: 'mine', memberNo: 'R1', boundOpenid: null, accountOf: null, ...own })

describe('binding an account to a person of the roster', () => {
  it('lets in a person whom nobody has bound', () => {
    expect(decideJoin(facts())).toEqual({ ok: true, already: false })
  })

  it('lets in its owner again without binding anew', () => {
    expect(decideJoin(facts({ boundOpenid: 'mine', accountOf: 'R1' }))).toEqual({ ok: true, already: true })
  })

  it('refuses a person whom another account has bound', () => {
    expect(decideJoin(facts({ boundOpenid: 'other' }))).toEqual({ ok: false, reason: 'alreadyBound' })
  })

  it('refuses an account that is somebody else here', () => {
    expect(decideJoin(facts({ accountOf: 'R2' }))).toEqual({ ok: false, reason: 'accountBoundElsewhere' })
  })
})

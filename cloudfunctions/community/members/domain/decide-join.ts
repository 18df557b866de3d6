/**
 * A person of the roster has at most one WeChat account, and an account is at most one person of a community. Whoever
 * comes again with the account that is already theirs is simply let in: the slip of paper may be used twice by its owner.
 */
export type JoinDecision = { ok: true; already: boolean } | { ok: false; reason: 'alreadyBound' | 'accountBoundElsewhere' }

export interface JoinFacts {
  openid: string
  memberNo: string
  /** The account that this person has bound, if any. */
  boundOpenid: string | null
  /** The person whom this account has been bound to in this community, if any. */
  accountOf: string | null
}

export function decideJoin({ openid, memberNo, boundOpenid, accountOf }: JoinFacts): JoinDecision {
  if (boundOpenid === openid) return { ok: true, already: true }
  if (boundOpenid !== null) return { ok: false, reason: 'alreadyBound' }
  if (accountOf !== null && accountOf !== memberNo) return { ok: false, reason: 'accountBoundElsewhere' }
  return { ok: true, already: false }
}

import type { Input, Name, Output, Reason } from '#contract/index'
import type { RoleGrant, Role } from '#contract/roles'
import type { OutboxMessage } from './commands'
import type { Transaction } from './transaction'
import type { Doc } from './wechat'

/** Somebody on the community's roster who has bound the calling WeChat account. */
export interface Caller {
  openid: string
  communityId: string
  memberNo: string
  memberId: string
  name: string
  is: readonly Role[]
  grants: readonly RoleGrant[]
  entranceId: string
  buildingId: string
  gridId: string
  householdId: string
  /** The stored document behind the caller; what it means is the domain's business. */
  record: Doc
}

/** Fields by which a record says to whom it belongs. */
export interface Reachable {
  communityId: string
  memberNo?: string
  entranceId?: string | null
  gridId?: string | null
  teamId?: string | null
  merchantId?: string
  leaderNos?: readonly string[]
}

/** One request on its way. `N` ties the input, the output and the refusals to the contract. */
export interface Ctx<N extends Name = Name> {
  readonly name: N
  /** Server time at the start of the request, epoch milliseconds: one `now` for the whole request. */
  readonly now: number
  readonly openid: string | null
  readonly requestId: string
  /** The community that the envelope names; undefined when it leaves the choice to the server. */
  readonly communityNamed: string | undefined
  /** The member who calls. Throws UNAUTHORIZED for an account that has not joined. */
  readonly caller: Caller
  /** Roles are checked before; this checks that the record lies inside their scope, else NOT_FOUND. */
  reach<T extends Reachable>(record: T | null): T
  canReach(record: Reachable): boolean
  /** Ends the request with one of the procedure's declared reasons. */
  refuse(reason: Reason<N>, details?: Record<string, string | number>): never
  /** A message to send after the effect is stored. It is written with the effect and sent by the clockwork. */
  tell(message: OutboxMessage): void
  /**
   * Runs the work in one transaction and stores the command's record with it, so that effect, reply and
   * messages exist together or not at all. The work may run more than once: it must start from what it reads.
   */
  commit(work: (transaction: Transaction) => Promise<Output<N>>): Promise<Output<N>>
}

export type UseCase<N extends Name> = (ctx: Ctx<N>, input: Input<N>) => Promise<Output<N>>
/** The procedures of one family, each with its use-case. */
export type Routes<Names extends Name> = { [N in Names]: UseCase<N> }

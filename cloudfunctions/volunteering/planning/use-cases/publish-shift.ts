import type { ApprovalRule } from '#contract/approval'
import type { Input } from '#contract/index'
import type { Ctx, UseCase } from '../../../kit/context'
import { newId } from '../../../kit/seal'
import type { Transaction } from '../../../kit/transaction'
import { rulesIn } from '../../approval/public'
import { credentialsNamed, type Named } from '../../credentials/public'
import { itemOf, planNeed, readNeedIn, type NeedDoc } from '../../needs/public'
import type { RosterDoc } from '../../rosters/public'
import { decidePublish } from '../domain/decide-publish'
import { pickingFor } from '../domain/picking'
import { invitations, leadersOf, type Leaders } from '../leaders'
import { newRosters } from '../new-rosters'

type Publish = Ctx<'shift.publish'>

/**
 * A shift is announced: one roster per post, the need that it serves tied to it, and the words to everybody concerned,
 * all in one transaction. Whom to ask is picked afterwards by the clockwork, which must not hold up the organiser.
 */
export const publishShift: UseCase<'shift.publish'> = async (ctx, input) => {
  const { communityId } = ctx.caller
  const [leaders, named] = await Promise.all([leadersOf(communityId, input.leaderNos), credentialsNamed(communityId, input)])
  if (!named) return ctx.refuse('unknownCredential')
  const shiftId = newId()
  return ctx.commit(async (transaction) => {
    const need = input.needId === undefined ? null : ctx.reach(await readNeedIn(transaction, input.needId))
    const rules = await rulesIn(communityId, transaction)
    const rosters = decide(ctx, input, { shiftId, need, leaders, rules, named })
    if (need) await plan(ctx, transaction, need, rosters[0] as RosterDoc)
    for (const roster of rosters) await transaction.insert('rosters', roster)
    for (const message of invitations(rosters[0] as RosterDoc, ctx.caller.memberNo)) ctx.tell(message)
    if (pickingFor(rosters[0] as RosterDoc, ctx.now).state === 'now') ctx.tell({ kind: 'offer', shiftId })
    return { shiftId }
  })
}

function decide(
  ctx: Publish,
  input: Input<'shift.publish'>,
  { shiftId, need, leaders, rules, named }: { shiftId: string; need: NeedDoc | null; leaders: Leaders | null; rules: ApprovalRule[]; named: Named },
): RosterDoc[] {
  const itemNo = input.itemNo ?? need?.itemNo ?? null
  const item = itemNo === null ? null : (itemOf(itemNo) ?? undefined)
  const decision = decidePublish({ ...input, item, leadersKnown: leaders !== null }, ctx.now)
  if (!decision.ok) return ctx.refuse(decision.reason, decision.details)
  const { communityId, memberNo } = ctx.caller
  const { hazard, coefficientTenths } = decision
  // Work for a need is done at its requester's door unless the organiser names another one: neighbours are asked first.
  const entranceId = input.entranceId ?? need?.entranceId ?? null
  const { startsAt, endsAt } = input
  return newRosters(input, { communityId, shiftId, seriesId: null, startsAt, endsAt, entranceId, leaders: leaders ?? [], hazard, coefficientTenths, publishedBy: memberNo, itemNo, rules, named })
}

async function plan(ctx: Publish, transaction: Transaction, need: NeedDoc, shift: RosterDoc): Promise<void> {
  const { shiftId, title, startsAt, endsAt } = shift
  const messages = await planNeed(transaction, need, { shiftId, title, startsAt, endsAt }, ctx)
  if (!messages) return ctx.refuse('needNotReady')
  for (const message of messages) ctx.tell(message)
}


import type { Ctx, UseCase } from '../../../kit/context'
import { notFound, Refusal } from '../../../kit/errors'
import { isSealOf } from '../../../kit/seal'
import { AlreadyThere, type Transaction } from '../../../kit/transaction'
import { memberId, readMember, type MemberDoc } from '../../../people'
import { readCommunity } from '../../../places'
import { bindingId, type BindingDoc } from '../binding'
import { bindText } from '../domain/bind-code'
import { takeTry } from '../guesses'
import { onlyCommunity, readPerson } from '../repository'
import { meView } from '../views'

/**
 * The code on the slip ties a WeChat account to a person of the roster. The binding's id is community and account, and it
 * is written with the member in one transaction: neither two accounts for one person nor two people for one account.
 */
export const join: UseCase<'member.join'> = async (ctx, { memberNo, bindCode }) => {
  const openid = accountOf(ctx)
  const community = await (ctx.communityNamed === undefined ? onlyCommunity() : readCommunity(ctx.communityNamed))
  if (!community) throw notFound()
  const number = memberNo.toUpperCase()
  if (!(await isRightCode(ctx, community._id, number, bindCode, openid))) return ctx.refuse('unknownBindCode')
  const bound = ctx.commit(async (transaction) => meView(await bind(ctx, transaction, community._id, number, openid), community))
  return bound.catch(async (error: unknown) => {
    if (!(error instanceof AlreadyThere) || error.collection !== 'bindings') throw error
    // Pressed twice at once, it is the same person; otherwise the account is somebody else here.
    const member = await readMember(community._id, number)
    return member?.openid === openid ? meView(member, community) : ctx.refuse('accountBoundElsewhere')
  })
}

async function isRightCode({ now }: Ctx, communityId: string, memberNo: string, code: string, openid: string): Promise<boolean> {
  await takeTry('bind', openid, now)
  const person = await readPerson(communityId, memberNo)
  return person?.bindSeal != null && isSealOf(bindText(person._id, code), person.bindSeal)
}

/** The binding is written without being looked for: that its id is free is what the database checks. */
async function bind(ctx: Ctx<'member.join'>, transaction: Transaction, communityId: string, memberNo: string, openid: string) {
  const member = await transaction.read<MemberDoc>('members', memberId(communityId, memberNo))
  if (!member) throw notFound()
  if (member.openid === openid) return member
  if (member.openid !== null) return ctx.refuse('alreadyBound')
  const joined = { openid, joinedAt: ctx.now }
  await transaction.insert<BindingDoc>('bindings', { _id: bindingId(communityId, openid), communityId, memberNo, at: ctx.now })
  await transaction.update('members', member._id, joined)
  return { ...member, ...joined }
}

function accountOf({ openid }: Ctx): string {
  if (openid === null) throw new Refusal('UNAUTHORIZED')
  return openid
}

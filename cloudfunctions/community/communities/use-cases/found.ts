import type { Input } from '#contract/index'
import type { UseCase } from '../../../kit/context'
import { Refusal } from '../../../kit/errors'
import { isSealOf, seal } from '../../../kit/seal'
import type { Transaction } from '../../../kit/transaction'
import { readCommunity, type CommunityDoc } from '../../../places'
import { bindingId, newMember, officeMember, takeTry, type BindingDoc } from '../../members/public'

/**
 * The first staff member opens the community with the code that the deployment's environment holds. Community, founder
 * and the founder's account come to be together or not at all; everybody else comes with the roster.
 */
export const found: UseCase<'community.found'> = async (ctx, input) => {
  if (ctx.openid === null) throw new Refusal('UNAUTHORIZED')
  const { openid, now } = ctx
  await takeTry('found', openid, now)
  if (!isSetupCode(input.setupCode)) return ctx.refuse('wrongSetupCode')
  if (await readCommunity(input.communityId)) return ctx.refuse('communityExists')
  return ctx.commit(async (transaction) => {
    if (await transaction.read('communities', input.communityId)) return ctx.refuse('communityExists')
    await write(transaction, input, openid, now)
    return { communityId: input.communityId }
  })
}

const FOUNDER = 'S00001'

async function write(transaction: Transaction, { communityId, name, phone, founderName }: Input<'community.found'>, openid: string, now: number) {
  const founder = officeMember(FOUNDER, founderName, [{ role: 'staff', scopeId: communityId }])
  await transaction.insert<CommunityDoc>('communities', { _id: communityId, communityId, name, phone, foundedAt: now, teams: [] })
  await transaction.insert('members', { ...newMember(communityId, founder), openid, joinedAt: now })
  await transaction.insert<BindingDoc>('bindings', { _id: bindingId(communityId, openid), communityId, memberNo: FOUNDER, at: now })
}

/** Compared by keyed hash, so that the time of the answer tells nothing. Without a code in the environment nobody founds. */
function isSetupCode(claimed: string): boolean {
  const code = process.env.SETUP_CODE ?? ''
  return code !== '' && isSealOf(`setup\n${code}`, seal(`setup\n${claimed}`))
}

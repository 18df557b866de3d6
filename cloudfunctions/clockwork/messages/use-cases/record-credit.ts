import { creditsOf, type CreditDoc } from '../../../credits'
import type { UseCase } from '../../../kit/context'

/** One accept in WeChat's dialog is one message later. In a transaction with the command's record: a resend counts once. */
export const recordCredit: UseCase<'credit.record'> = (ctx, { templates }) =>
  ctx.commit(async (transaction) => {
    const { caller } = ctx
    const known = await transaction.read<CreditDoc>('credits', caller.memberId)
    const credits = creditsOf(known)
    for (const template of new Set(templates)) credits[template] += 1
    const { communityId, memberNo, memberId, entranceId } = caller
    await transaction.put<CreditDoc>('credits', { _id: memberId, communityId, memberNo, entranceId, ...credits })
    return { credits }
  })

import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { to } from '../../../kit/wechat'
import { memberId, type MemberDoc } from '../../../people'
import { decideGuardian } from '../domain/decide-guardian'

/** Who may agree for a minor is written down by somebody who has seen both (民法典 arts. 27, 34). */
export const setGuardian: UseCase<'member.setGuardian'> = (ctx, { memberNo, guardianNo, is }) =>
  ctx.commit(async (transaction) => {
    const { communityId } = ctx.caller
    const [child, guardian] = await Promise.all([memberNo, guardianNo].map((no) => transaction.read<MemberDoc>('members', memberId(communityId, no))))
    if (!child || !guardian || !ctx.canReach({ communityId, gridId: child.gridId })) throw notFound()
    const decision = decideGuardian(child, guardian, ctx.now)
    // What is wrong with a guardian is no reason to keep them on record.
    if (is && !decision.ok) return ctx.refuse(decision.reason)
    const others = child.guardianNos.filter((no) => no !== guardianNo)
    const guardianNos = is ? [...others, guardianNo] : others
    await transaction.update('members', child._id, { guardianNos: to.set(guardianNos) })
    return { guardianNos }
  })

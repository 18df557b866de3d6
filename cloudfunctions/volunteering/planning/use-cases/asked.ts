import type { Asked } from '#contract/planning'
import type { UseCase } from '../../../kit/context'
import { rostersOf, type RosterDoc } from '../../rosters/public'
import { pickingFor } from '../domain/picking'

/** Who was asked, why, and what has become of it; the answer is read from the rosters, not remembered beside them. */
export const asked: UseCase<'shift.asked'> = async (ctx, { shiftId }) => {
  const posts = await rostersOf(ctx.caller.communityId, shiftId)
  const first = ctx.reach(posts[0] ?? null)
  return {
    picking: pickingFor(first, ctx.now),
    asked: first.asked.map(({ memberNo, name, score, reasons, at }) => ({
      memberNo,
      name,
      score,
      reasons,
      askedAt: at,
      answer: answerOf(posts, memberNo),
    })),
  }
}

function answerOf(posts: readonly RosterDoc[], memberNo: string): Asked['answer'] {
  const isOn = (list: 'confirmed' | 'pending' | 'waiting') => posts.some((post) => post[list].some((person) => person.memberNo === memberNo))
  return isOn('confirmed') ? 'confirmed' : isOn('pending') ? 'pending' : isOn('waiting') ? 'waiting' : null
}

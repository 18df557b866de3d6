import { isMinor } from '#contract/ages'
import type { Ctx } from '../../kit/context'
import { notFound } from '../../kit/errors'
import { memberBehind, readMember, type MemberDoc } from '../../people'

/** Whom a command is about: the caller, or a child of whom the caller is recorded as guardian. Anybody else answers as if nobody were there. */
export async function personMeant({ caller, now }: Pick<Ctx, 'caller' | 'now'>, memberNo: string): Promise<Pick<MemberDoc, 'memberNo' | 'birthYear'>> {
  if (memberNo === caller.memberNo) return memberBehind(caller)
  const child = await readMember(caller.communityId, memberNo)
  if (!child || !isMinor(child, now) || !child.guardianNos.includes(caller.memberNo)) throw notFound()
  return child
}

import type { Ctx } from '../../kit/context'
import { notFound, Refusal } from '../../kit/errors'
import { find } from '../../kit/store'
import { memberBehind, readMember, type MemberDoc } from '../../people'
import { isMinor } from './domain/decide-sign-up'

/**
 * Whom a command is about: the caller, who must be a volunteer, or a child of whom the caller is recorded as guardian.
 * Anybody else's number answers as if nobody had it.
 */
export async function memberMeant(ctx: Pick<Ctx, 'caller' | 'now'>, forMemberNo: string | undefined): Promise<MemberDoc> {
  const self = memberBehind(ctx.caller)
  if (forMemberNo !== undefined && forMemberNo !== self.memberNo) return childOf(ctx, forMemberNo)
  if (self.volunteerNo === null) throw new Refusal('FORBIDDEN')
  return self
}

export async function childOf({ caller, now }: Pick<Ctx, 'caller' | 'now'>, memberNo: string): Promise<MemberDoc> {
  const child = await readMember(caller.communityId, memberNo)
  if (!child || !child.guardianNos.includes(caller.memberNo) || !isMinor(child, now)) throw notFound()
  return child
}

/** The volunteers under age of whom this person is guardian. */
export async function childrenOf({ caller, now }: Pick<Ctx, 'caller' | 'now'>): Promise<MemberDoc[]> {
  const children = await find<MemberDoc>('members', { communityId: caller.communityId, guardianNos: caller.memberNo }, { limit: 10 })
  return children.filter((child) => child.volunteerNo !== null && isMinor(child, now))
}

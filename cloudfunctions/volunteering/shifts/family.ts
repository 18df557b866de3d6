import { isMinor } from '#contract/ages'
import type { Ctx } from '../../kit/context'
import { notFound, Refusal } from '../../kit/errors'
import { find } from '../../kit/store'
import { is } from '../../kit/wechat'
import { memberBehind, readMember, type MemberDoc } from '../../people'

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

/** The volunteers under age of whom this person is guardian, and those of the household who have no phone to cancel with. */
export async function familyOf({ caller, now }: Pick<Ctx, 'caller' | 'now'>): Promise<{ children: MemberDoc[]; phoneless: MemberDoc[] }> {
  const { communityId, memberNo, householdId } = caller
  const either = is.or({ communityId, guardianNos: memberNo }, { communityId, householdId, openid: null }) as Record<string, unknown>
  const volunteers = (await find<MemberDoc>('members', either, { limit: 20 })).filter(({ volunteerNo }) => volunteerNo !== null)
  return {
    children: volunteers.filter((member) => member.guardianNos.includes(memberNo) && isMinor(member, now)),
    phoneless: volunteers.filter((member) => isPhonelessOf(caller, member) && !isMinor(member, now)),
  }
}

/** Whose place this person may give back: their own, a child's, or that of somebody of the household who has no phone. */
export async function memberLeaving(ctx: Pick<Ctx, 'caller' | 'now'>, forMemberNo: string | undefined): Promise<MemberDoc> {
  const other = forMemberNo === undefined ? null : await readMember(ctx.caller.communityId, forMemberNo)
  return other !== null && isPhonelessOf(ctx.caller, other) ? other : memberMeant(ctx, forMemberNo)
}

const isPhonelessOf = ({ householdId }: Ctx['caller'], { openid, householdId: lives }: MemberDoc) => openid === null && lives === householdId

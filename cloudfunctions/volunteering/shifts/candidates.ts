import { canReach } from '../../access'
import type { Ctx } from '../../kit/context'
import { findByIds } from '../../kit/bulk'
import { notFound } from '../../kit/errors'
import { find } from '../../kit/store'
import { is } from '../../kit/wechat'
import { memberId, type MemberDoc } from '../../people'
import { standingsOf } from '../approval/public'
import { heldBy, lackFor } from '../credentials/public'
import { answerBy, shiftAndCommitmentsOf, type RosterDoc } from '../rosters/public'
import { judge } from './approving'
import type { Candidate } from './domain/decide-invite'
import { decideSignUp } from './domain/decide-sign-up'

/** Whom somebody thinks of bringing, with what each would hear on signing up now. */

type Inviting = Ctx<'shift.invitable'> | Ctx<'shift.invite'>

/** The volunteers of the teams that the caller leads. */
export async function teamMates({ caller: { communityId, grants } }: Inviting): Promise<MemberDoc[]> {
  const teams = grants.filter(({ role }) => role === 'leader').map(({ scopeId }) => scopeId)
  if (teams.length === 0) return []
  return find<MemberDoc>('members', { communityId, teamId: is.in(teams), volunteerNo: is.neq(null) }, { orderBy: ['memberNo', 'asc'], limit: 200 })
}

/** People by number; one whom the caller may not bring answers as if nobody had the number. */
export async function peopleMeant(ctx: Inviting, memberNos: readonly string[]): Promise<MemberDoc[]> {
  const found = await findByIds<MemberDoc>('members', memberNos.map((memberNo) => memberId(ctx.caller.communityId, memberNo)))
  return [...new Set(memberNos)].map((memberNo) => ctx.reach(found.find((member) => member.memberNo === memberNo) ?? null))
}

export async function candidatesFor(ctx: Inviting, shiftId: string, postId: string, members: readonly MemberDoc[]): Promise<{ post: RosterDoc; candidates: Candidate[] }> {
  const { caller, now } = ctx
  const { posts, rosters } = await shiftAndCommitmentsOf(caller.communityId, shiftId, members.map(({ memberNo }) => memberNo), now)
  const post = posts.find((one) => one.postId === postId)
  if (!post) throw notFound()
  // Whoever may look at sign-ups has looked already when they invite.
  const rules = canReach('shift.approve', caller, post) ? (post.rules ?? []).filter(({ action }) => action === 'refuse') : (post.rules ?? [])
  const [standing, held] = await Promise.all([standingsOf(caller.communityId, rules, now), heldBy(caller.communityId, members.map(({ memberNo }) => memberNo), [post])])
  const said = posts.flatMap(({ cancelled }) => cancelled).filter(({ invitedBy }) => invitedBy?.memberNo === caller.memberNo)
  const candidates = members.map((member): Candidate => ({
    memberNo: member.memberNo,
    name: member.name,
    isVolunteer: member.volunteerNo !== null,
    hasPhone: member.openid !== null,
    askedBefore: said.some(({ memberNo }) => memberNo === member.memberNo),
    until: answerBy('self', post.startsAt, now, member.quiet),
    signUp: decideSignUp(post, { ...member, lack: lackFor(post, member.memberNo, held) }, rosters.filter(({ people }) => people.includes(member.memberNo)), now, 'leader'),
    approval: judge({ ...post, rules }, member.memberNo, standing(member.memberNo)),
  }))
  return { post, candidates }
}

import { USUAL_QUIET, type Quiet } from '#contract/quiet'
import type { Availability, Skill } from '#contract/skills'
import type { Role, RoleGrant } from '#contract/roles'
import type { Caller } from './kit/context'
import { find, read } from './kit/store'
import { is, type Doc } from './kit/wechat'

/**
 * The roster as every function may read it; only `community/members` writes it. A member is a person of the
 * roster, with or without WeChat: `openid` is null until somebody binds an account, so that people without a
 * phone are signed up, counted and thanked like everybody else.
 */
export interface MemberDoc extends Doc {
  memberNo: string
  name: string
  openid: string | null
  joinedAt: number | null
  birthYear: number
  compound: string
  building: string
  entrance: string
  room: string
  entranceId: string
  buildingId: string
  compoundId: string
  gridId: string
  householdId: string
  isHead: boolean
  grants: RoleGrant[]
  volunteerNo: string | null
  skills: Skill[]
  availability: Availability[]
  recommend: boolean
  teamId: string | null
  /** Grown-ups of the household who may agree for this person while under age. */
  guardianNos: string[]
  elderMode: boolean
  fontSize: number
  /** Missing for who has chosen nothing. */
  quiet?: Quiet
}

export const memberId = (communityId: string, memberNo: string) => `${communityId}:${memberNo}`
export const homeLabel = (m: Pick<MemberDoc, 'building' | 'entrance' | 'room'>) => `${m.building}${m.entrance}${m.room}室`

/** The quiet hours of these people; who has chosen none has the usual ones. At most 1,000 at a time. */
export async function quietHoursOf(communityId: string, memberNos: readonly string[]): Promise<(memberNo: string) => Quiet> {
  const ids = memberNos.map((no) => memberId(communityId, no))
  const members = ids.length === 0 ? [] : await find<MemberDoc>('members', { _id: is.in(ids) }, { limit: 1000, fields: ['memberNo', 'quiet'] })
  const chosen = new Map(members.map(({ memberNo, quiet }) => [memberNo, quiet]))
  return (memberNo) => chosen.get(memberNo) ?? USUAL_QUIET
}

export const readMember = (communityId: string, memberNo: string) => read<MemberDoc>('members', memberId(communityId, memberNo))

/** The member behind a WeChat account: in the named community, or in the one joined last. */
export async function memberOf(openid: string, communityId?: string): Promise<MemberDoc | null> {
  const filter = communityId === undefined ? { openid } : { openid, communityId }
  const [member] = await find<MemberDoc>('members', filter, { orderBy: ['joinedAt', 'desc'], limit: 1 })
  return member ?? null
}

export async function callerOf(openid: string, communityId?: string): Promise<Caller | null> {
  const member = await memberOf(openid, communityId)
  return member ? asCaller(member, openid) : null
}

function asCaller(member: MemberDoc, openid: string): Caller {
  return {
    openid,
    communityId: member.communityId,
    memberNo: member.memberNo,
    memberId: member._id,
    name: member.name,
    is: rolesOf(member),
    grants: member.grants,
    entranceId: member.entranceId,
    buildingId: member.buildingId,
    gridId: member.gridId,
    householdId: member.householdId,
    record: member,
  }
}

/** The caller's own roster entry, already read to find out who is calling. */
export const memberBehind = (caller: Caller) => caller.record as MemberDoc

export function rolesOf(member: Pick<MemberDoc, 'grants' | 'volunteerNo'>): Role[] {
  const granted = member.grants.map((grant) => grant.role)
  return [...new Set<Role>(['resident', ...(member.volunteerNo ? (['volunteer'] as const) : []), ...granted])]
}

/** Names by member number; numbers that nobody has are left out. At most 1,000 at a time. */
export async function namesOf(communityId: string, memberNos: readonly string[]): Promise<Map<string, string>> {
  if (memberNos.length === 0) return new Map()
  const ids = [...new Set(memberNos)].map((no) => memberId(communityId, no))
  const members = await find<MemberDoc>('members', { _id: is.in(ids) }, { limit: 1000, fields: ['memberNo', 'name'] })
  return new Map(members.map((member) => [member.memberNo, member.name]))
}

/** Staff serve the whole community, which is the scope of their grant; by the roster, with or without WeChat. */
export async function staffOf(communityId: string): Promise<string[]> {
  const members = await find<MemberDoc>('members', { communityId, 'grants.scopeId': communityId }, { limit: 100, fields: ['memberNo', 'grants'] })
  return members.filter(({ grants }) => grants.some(({ role }) => role === 'staff')).map(({ memberNo }) => memberNo)
}

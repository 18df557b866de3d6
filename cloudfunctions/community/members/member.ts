import type { RoleGrant } from '#contract/roles'
import { memberId, type MemberDoc } from '../../people'

/** What the roster says of somebody; everything else about a member is their own doing. */
export type RosterFacts = Omit<MemberDoc, '_id' | 'communityId' | 'openid' | 'joinedAt' | 'elderMode' | 'fontSize' | 'quiet'>

/** Somebody as the roster first names them: no account yet, and the screen as everybody begins. */
export const newMember = (communityId: string, facts: RosterFacts): MemberDoc => ({
  ...facts,
  _id: memberId(communityId, facts.memberNo),
  communityId,
  openid: null,
  joinedAt: null,
  elderMode: false,
  fontSize: 18,
})

/** Somebody who works here and does not live here: the office is their address. */
export const officeMember = (memberNo: string, name: string, grants: RoleGrant[]): RosterFacts => ({
  memberNo,
  name,
  birthYear: 0,
  compound: '',
  building: '社区居委会',
  entrance: '',
  room: '',
  entranceId: 'office',
  buildingId: 'office',
  compoundId: 'office',
  gridId: 'office',
  householdId: `office-${memberNo}`,
  isHead: false,
  grants,
  volunteerNo: null,
  skills: [],
  availability: [],
  recommend: false,
  teamId: null,
  guardianNos: [],
})

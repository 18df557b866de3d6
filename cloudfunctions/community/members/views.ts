import { USUAL_QUIET } from '#contract/quiet'
import type { HomeView, MeView, MemberBrief, VolunteerView } from '#contract/members'
import { homeLabel, rolesOf, type MemberDoc } from '../../people'
import type { CommunityDoc } from '../../places'
import { allowedFor } from '../../policy'
import type { BriefDoc } from './repository'

export function meView(member: MemberDoc, community: CommunityDoc): MeView {
  const is = rolesOf(member)
  return {
    memberNo: member.memberNo,
    name: member.name,
    community: { id: community._id, name: community.name, phone: community.phone },
    home: homeView(member),
    roles: member.grants.map(({ role, scopeId }) => ({ role, scopeId })),
    is,
    volunteer: volunteerView(member),
    elderMode: member.elderMode,
    fontSize: member.fontSize,
    quiet: member.quiet ?? USUAL_QUIET,
    may: allowedFor(is),
    templates: templates(),
  }
}

const homeView = (member: MemberDoc): HomeView => ({
  compound: member.compound,
  building: member.building,
  entrance: member.entrance,
  label: labelOf(member),
  entranceId: member.entranceId,
  buildingId: member.buildingId,
  gridId: member.gridId,
  householdId: member.householdId,
})

function volunteerView({ volunteerNo, skills, availability, recommend }: MemberDoc): VolunteerView | null {
  return volunteerNo === null ? null : { volunteerNo, skills, availability, recommend }
}

/** Whoever works in the office has no room number. */
const labelOf = (member: Pick<MemberDoc, 'building' | 'entrance' | 'room'>) => (member.room === '' ? member.building : homeLabel(member))

export const briefView = (member: BriefDoc): MemberBrief => ({
  memberNo: member.memberNo,
  name: member.name,
  home: labelOf(member),
  isVolunteer: member.volunteerNo !== null,
})

/** Template ids belong to the account of the deployment; the front end needs them to open WeChat's dialog. */
function templates(): MeView['templates'] {
  const { TPL_SHIFT: shift, TPL_NEED: need, TPL_NOTICE: notice, TPL_ORDER: order } = process.env
  return Object.fromEntries(Object.entries({ shift, need, notice, order }).filter(([, id]) => id))
}

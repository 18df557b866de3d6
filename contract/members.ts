import * as v from 'valibot'
import { command, query } from './procedure'
import { AVAILABILITY, SKILLS, type Availability, type Skill } from './skills'
import type { Role, RoleGrant } from './roles'
import { Quiet } from './quiet'
import { count, freeText, line, MemberNo } from './values'

/** Who somebody is: joining, the home they are bound to, volunteering, and how the screen should look. */

export interface HomeView {
  compound: string
  building: string
  entrance: string
  /** compound, building and entrance in one line, for reading aloud */
  label: string
  entranceId: string
  buildingId: string
  gridId: string
  householdId: string
}

export interface VolunteerView {
  volunteerNo: string
  skills: Skill[]
  availability: Availability[]
  /** May the matcher recommend this person? */
  recommend: boolean
}

export interface MeView {
  memberNo: string
  name: string
  community: { id: string; name: string; phone: string }
  home: HomeView
  roles: RoleGrant[]
  is: Role[]
  volunteer: VolunteerView | null
  elderMode: boolean
  /** Type size in elder mode, in px of body text: 18–30. */
  fontSize: number
  quiet: Quiet
  /** Procedures that this person's roles allow; the front end shows doors by it and decides nothing itself. */
  may: string[]
  /** Template ids for the subscription dialog, by what they announce; empty when none are configured. */
  templates: Partial<Record<'shift' | 'need' | 'notice' | 'order', string>>
}

export interface MemberBrief {
  memberNo: string
  name: string
  home: string
  isVolunteer: boolean
}

export const members = {
  /** A person on the roster binds this WeChat account with the code on the slip that the grid worker handed over. */
  'member.join': command({ memberNo: MemberNo, bindCode: line(12) }, [
    'unknownBindCode',
    'alreadyBound',
    'accountBoundElsewhere',
  ]).returns<MeView>(),
  'member.me': query({}).returns<MeView>(),
  'member.setDisplay': command({ elderMode: v.boolean(), fontSize: count(18, 30) }).returns<MeView>(),
  /** When nothing should ring; at most sixteen hours a day. */
  'member.setQuiet': command(Quiet.entries, ['tooLong']).returns<MeView>(),
  'member.setVolunteering': command({
    skills: v.pipe(v.array(v.picklist(SKILLS)), v.maxLength(10)),
    availability: v.pipe(v.array(v.picklist(AVAILABILITY)), v.maxLength(AVAILABILITY.length)),
    recommend: v.boolean(),
  }).returns<MeView>(),
  /** Records or strikes out a grown-up of the same household as guardian of somebody under age. */
  'member.setGuardian': command({ memberNo: MemberNo, guardianNo: MemberNo, is: v.boolean() }, ['notUnderAge', 'guardianUnderAge', 'otherHousehold']).returns<{
    guardianNos: string[]
  }>(),
  /** Staff and leaders look somebody up by name or number, to act on their behalf or name a leader. */
  'member.find': query({ text: freeText(20) }).returns<{ members: MemberBrief[] }>(),
}

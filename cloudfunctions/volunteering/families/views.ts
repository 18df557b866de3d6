import { isMinor } from '#contract/ages'
import type { FamilyPerson, FamilyServed, FamilyView, InvitationView } from '#contract/families'
import { hasFourGenerations, inRows } from './domain/generations'
import type { FamilyDoc, Relative } from './family'
import type { Named } from './repository'

export interface Facts {
  family: FamilyDoc
  members: ReadonlyMap<string, Named>
  served: ReadonlyMap<string, FamilyServed>
  viewer: Pick<Named, 'memberNo' | 'birthYear'>
  now: number
}

const NOTHING: FamilyServed = { measuredMinutes: 0, typedMinutes: 0, services: 0 }

export function familyView(facts: Facts): FamilyView {
  const { family, members } = facts
  const people = family.people.map((person) => ({ ...person, isVolunteer: (members.get(person.memberNo)?.volunteerNo ?? null) !== null }))
  return {
    familyId: family._id,
    generations: inRows(people).map((row) => ({ nth: row.nth, people: row.people.map((person) => personView(person, facts)) })),
    total: family.people.filter(({ shows }) => shows).map(({ memberNo }) => facts.served.get(memberNo) ?? NOTHING).reduce(plus, NOTHING),
    littleOnes: family.littleOnes,
    fourGenerations: hasFourGenerations(people),
    invited: family.invitations.map(({ memberNo, name, relation, by }) => ({ memberNo, name, relation, by: by.name })),
  }
}

/** Each grade with its own. */
const plus = (a: FamilyServed, b: FamilyServed): FamilyServed => ({
  measuredMinutes: a.measuredMinutes + b.measuredMinutes,
  typedMinutes: a.typedMinutes + b.typedMinutes,
  services: a.services + b.services,
})

function personView({ memberNo, name, shows, isVolunteer }: Relative & { isVolunteer: boolean }, { members, served, viewer, now }: Facts): FamilyPerson {
  const member = members.get(memberNo)
  const self = memberNo === viewer.memberNo
  const isChild = member !== undefined && isMinor(member, now) && member.guardianNos.includes(viewer.memberNo)
  return {
    memberNo,
    name: member?.name ?? name,
    isVolunteer,
    served: shows ? (served.get(memberNo) ?? NOTHING) : null,
    may: { show: (self || isChild) && !isMinor(viewer, now), leave: self || isChild },
  }
}

export const invitationViews = (family: FamilyDoc, memberNo: string): InvitationView[] =>
  family.invitations
    .filter(({ answerBy }) => answerBy.includes(memberNo))
    .map((one) => ({ familyId: family._id, memberNo: one.memberNo, name: one.name, by: one.by.name, relation: one.relation, forChild: one.memberNo !== memberNo }))

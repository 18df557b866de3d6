import { isLittle, isMinor } from '#contract/ages'
import type { UseCase } from '../../../kit/context'
import { memberBehind } from '../../../people'
import { servedBy } from '../../hours/public'
import { familiesAbout, householdOf, membersNamed } from '../repository'
import { familyView, invitationViews } from '../views'

/** One's family as one, and the invitations that wait. Only whoever is in a family sees it. */
export const mine: UseCase<'family.mine'> = async ({ caller, now }) => {
  const { communityId, memberNo } = caller
  const viewer = memberBehind(caller)
  const about = await familiesAbout(communityId, memberNo)
  const own = about.find(({ people }) => people.some((person) => person.memberNo === memberNo))
  const invitations = about.flatMap((family) => invitationViews(family, memberNo))
  const mayInvite = !isMinor(viewer, now)
  if (!own) return { family: null, invitations, mayInvite }
  const people = own.people.map((person) => person.memberNo)
  const showing = own.people.filter(({ shows }) => shows).map((person) => person.memberNo)
  const [members, served] = await Promise.all([membersNamed(communityId, people), servedBy(communityId, showing)])
  return { family: familyView({ family: own, members, served, viewer, now }), invitations, mayInvite }
}

/** Little ones are left out: they are only counted. */
export const household: UseCase<'family.household'> = async ({ caller, now }) => {
  const { communityId, memberNo } = caller
  const [about, living] = await Promise.all([familiesAbout(communityId, memberNo), householdOf(communityId, memberBehind(caller))])
  const there = new Set(about.flatMap(({ people }) => people.map((person) => person.memberNo)))
  const others = living.filter((one) => one.memberNo !== memberNo && !there.has(one.memberNo) && !isLittle(one, now))
  return { people: others.map(({ memberNo: no, name }) => ({ memberNo: no, name })) }
}

import type { PartyMemberView } from '#contract/party'
import { SLIP_LETTER } from '#contract/party-facts'
import { readDoubleRegistration } from '../../../double-registrations'
import { dayOf } from '../../../kit/clock'
import type { Caller, UseCase } from '../../../kit/context'
import { memberBehind } from '../../../people'
import { entriesBetween } from '../../hours/public'
import { openRosters } from '../../rosters/public'
import { decideReceive } from '../domain/decide-registration'
import { decideConsent, slipYears } from '../domain/decide-slip'
import { isThere, registrationView, slipViews, type Registered } from '../registration'
import { countVolunteers, registrationsOf, unitOnRoster, volunteeringOf, type Volunteering } from '../repository'
import { fittingShifts, serviceIn } from '../service'

/** One's own registration, with what the hour entries say. Whoever has not registered is asked nothing and shown nothing but the form. */
export const mine: UseCase<'party.mine'> = async ({ caller, now }) => {
  const { communityId, memberNo } = caller
  const { skills } = memberBehind(caller)
  const registration = await readDoubleRegistration(communityId, memberNo)
  const slips = registration ? slipViews(registration, caller) : []
  if (!isThere(registration)) {
    return { registration: null, suggestedUnit: await unitOnRoster(communityId, memberNo), skills, years: [], shifts: [], slips, mayConsentTo: [] }
  }
  const years = slipYears(now)
  const [entries, rosters] = await Promise.all([entriesBetween(communityId, memberNo, `${years[1]}-01-01`, dayOf(now)), openRosters(communityId, now)])
  const { unit, posts } = registration
  return {
    registration: registrationView(registration),
    suggestedUnit: unit,
    skills,
    years: years.map((year) => serviceIn(year, entries)),
    shifts: fittingShifts(posts, rosters, memberNo, now),
    slips,
    mayConsentTo: years.filter((year) => decideConsent(registration, { year, unit, letter: SLIP_LETTER }, now).ok),
  }
}

export const list: UseCase<'party.list'> = async ({ caller }) => {
  const { communityId } = caller
  const registered = (await registrationsOf(communityId)).filter(isThere)
  const [volunteering, volunteers] = await Promise.all([volunteeringOf(communityId, registered.map(({ memberNo }) => memberNo)), countVolunteers(communityId)])
  return {
    people: registered.map((one) => memberView(one, volunteering.get(one.memberNo), caller)),
    volunteersAmong: [...volunteering.values()].filter(({ volunteerNo }) => volunteerNo !== null).length,
    volunteers,
  }
}

const memberView = (one: Registered, volunteering: Volunteering | undefined, caller: Caller): PartyMemberView => ({
  ...registrationView(one),
  memberNo: one.memberNo,
  name: one.name,
  skills: volunteering?.skills ?? [],
  // What somebody took back is theirs to know.
  slips: slipViews(one, caller).filter(({ state }) => state !== 'withdrawn'),
  may: { receive: decideReceive(one, caller.memberNo).ok },
})

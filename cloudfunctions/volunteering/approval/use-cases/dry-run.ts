import type { DryRunPerson } from '#contract/approval'
import { DAY } from '../../../kit/clock'
import type { UseCase } from '../../../kit/context'
import { noShowsByMember } from '../../absences/public'
import { servedByMember } from '../../hours/public'
import { decideApproval, needs, NO_SHOW_DAYS } from '../domain/decide-approval'
import { everyVolunteer } from '../volunteers'

/** How many people are listed by name; the counts are of everybody. */
const LISTED = 50

/** Every volunteer is put before the rules as if they signed up for such a shift now. */
export const dryRun: UseCase<'approval.dryRun'> = async ({ caller: { communityId }, now }, { rules, night, hazard }) => {
  const nobody = new Map<string, number>()
  const [volunteers, served, noShows] = await Promise.all([
    everyVolunteer(communityId),
    needs(rules, 'newcomer') ? servedByMember(communityId) : nobody,
    needs(rules, 'noShows') ? noShowsByMember(communityId, now - NO_SHOW_DAYS * DAY, now) : nobody,
  ])
  const met = volunteers.flatMap(({ memberNo, name }): DryRunPerson[] => {
    const facts = { served: served.get(memberNo) ?? 0, noShows: noShows.get(memberNo) ?? 0, night, hazard }
    const { outcome, because } = decideApproval(rules, facts)
    return outcome === 'approve' ? [] : [{ memberNo, name, outcome, because }]
  })
  const refused = met.filter(({ outcome }) => outcome === 'refuse').length
  return { people: volunteers.length, approved: volunteers.length - met.length, held: met.length - refused, refused, first: met.slice(0, LISTED) }
}

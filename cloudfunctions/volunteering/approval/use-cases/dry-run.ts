import type { DryRunPerson } from '#contract/approval'
import type { UseCase } from '../../../kit/context'
import { decideApproval } from '../domain/decide-approval'
import { standingsOf } from '../public'
import { everyVolunteer } from '../volunteers'

/** How many people are listed by name; the counts are of everybody. */
const LISTED = 50

/** Every volunteer is put before the rules as if they signed up for such a shift now. */
export const dryRun: UseCase<'approval.dryRun'> = async ({ caller: { communityId }, now }, { rules, night, hazard }) => {
  const [volunteers, standing] = await Promise.all([everyVolunteer(communityId), standingsOf(communityId, rules, now)])
  const met = volunteers.flatMap(({ memberNo, name }): DryRunPerson[] => {
    const facts = { ...standing(memberNo), night, hazard }
    const { outcome, because } = decideApproval(rules, facts)
    return outcome === 'approve' ? [] : [{ memberNo, name, outcome, because }]
  })
  const refused = met.filter(({ outcome }) => outcome === 'refuse').length
  return { people: volunteers.length, approved: volunteers.length - met.length, held: met.length - refused, refused, first: met.slice(0, LISTED) }
}

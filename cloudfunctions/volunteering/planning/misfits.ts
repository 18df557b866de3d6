import { isMinor } from '#contract/ages'
import type { UnfitReason } from '#contract/planning'
import type { RefusalFacts } from '#contract/shifts'
import { findByIds } from '../../kit/bulk'
import { memberId, type MemberDoc } from '../../people'
import { heldBy, lackFor, type Held, type HeldBy } from '../credentials/public'
import type { Misfit, RosterDoc } from '../rosters/public'
import { decideFit, leastAge, without } from '../shifts/public'

/** What a list asks for, before and after. */
export type Asks = Pick<RosterDoc, 'skill' | 'requires' | 'minAge' | 'hazard'>
/** What becomes of a list; what is not named stays. */
export type Becomes = Partial<Asks & Pick<RosterDoc, 'startsAt' | 'endsAt'>>
/** `byLaw`: nobody under age stays where it becomes dangerous or night, whatever was promised. */
export interface Misfitting {
  memberNo: string
  name: string
  why: UnfitReason
  details: RefusalFacts
  byLaw: boolean
}
export type Misfits = ReadonlyMap<RosterDoc['_id'], readonly Misfitting[]>
type Person = Pick<MemberDoc, 'memberNo' | 'birthYear' | 'guardianNos' | 'skills'>

/** Bounds one question. */
const BATCH = 500

/** By list, who met what it asked for and would not meet what it is to ask for; everybody is looked up once. */
export async function misfitsOf(communityId: string, rosters: readonly RosterDoc[], becomes: (roster: RosterDoc) => Becomes): Promise<Misfits> {
  const memberNos = [...new Set(rosters.flatMap(({ people }) => people))]
  const after = rosters.map((roster) => ({ ...roster, ...becomes(roster) }))
  const people = new Map<string, Person>()
  const held = new Map<string, readonly Held[]>()
  for (let from = 0; from < memberNos.length; from += BATCH) {
    const some = memberNos.slice(from, from + BATCH)
    const [members, theirs] = await Promise.all([findByIds<MemberDoc>('members', some.map((memberNo) => memberId(communityId, memberNo))), heldBy(communityId, some, [...rosters, ...after])])
    for (const member of members) people.set(member.memberNo, member)
    for (const [memberNo, holds] of theirs) held.set(memberNo, holds)
  }
  return new Map(rosters.map((roster, at) => [roster._id, misfitsOn(roster, after[at] as RosterDoc, { people, held })]))
}

function misfitsOn(before: RosterDoc, after: RosterDoc, { people, held }: { people: ReadonlyMap<string, Person>; held: HeldBy }): Misfitting[] {
  return [...before.confirmed, ...before.pending, ...before.waiting].flatMap(({ memberNo, name }) => {
    const person = people.get(memberNo)
    const refused = person && lacking(before, person, held) === null ? lacking(after, person, held) : null
    return person && refused ? [{ memberNo, name, ...refused, byLaw: refused.why === 'tooYoung' && forFullAge(after) && isMinor(person, after.startsAt) }] : []
  })
}

const forFullAge = (post: RosterDoc) => leastAge({ ...post, minAge: 0 }) > 0

/** The lists without those who may not stay on them, and what to tell everybody whom they do not fit. */
export function withoutUnfit(roster: RosterDoc, misfits: readonly Misfitting[], stays: (one: Misfitting) => boolean, word: { reason: string; now: number }) {
  const unfit = misfits.map((one): Misfit => ({ memberNo: one.memberNo, why: one.why, details: one.details, stays: stays(one) }))
  const leaving = [...roster.confirmed, ...roster.pending, ...roster.waiting].filter(({ memberNo }) => unfit.some((one) => one.memberNo === memberNo && !one.stays))
  return { unfit, places: without(roster, leaving, { ...word, late: false }) }
}

/** What keeps this person from the post; other promises of theirs do not matter to somebody who is on the list already. */
function lacking(post: RosterDoc, person: Person, held: HeldBy): { why: UnfitReason; details: RefusalFacts } | null {
  const fit = decideFit(post, { ...person, lack: lackFor(post, person.memberNo, held) }, [], 'guardian')
  return fit.ok || !isOfAsks(fit.reason) ? null : { why: fit.reason, details: fit.details ?? {} }
}

const OF_ASKS: readonly string[] = ['skillMissing', 'credentialMissing', 'credentialExpired', 'tooYoung'] satisfies UnfitReason[]
const isOfAsks = (reason: string): reason is UnfitReason => OF_ASKS.includes(reason)

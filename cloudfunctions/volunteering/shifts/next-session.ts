import type { RefusalFacts } from '#contract/shifts'
import { sessionsAfter, type RosterDoc } from '../rosters/public'

/** Whoever lacks a course hears when it is taught next. `rosters` are soonest first. */
export function withSession(details: RefusalFacts, rosters: readonly RosterDoc[], now: number): RefusalFacts {
  if (details.kind !== 'course') return details
  const session = rosters.find(({ trains, startsAt, state }) => trains?.credentialId === details.credentialId && state === 'open' && startsAt > now)
  return session ? { ...details, sessionAt: session.startsAt } : details
}

/** The same where the sessions are not at hand: one more question, only for somebody who is refused for a course. */
export async function withNextSession(communityId: string, details: RefusalFacts | undefined, now: number): Promise<RefusalFacts | undefined> {
  if (details?.kind !== 'course') return details
  return withSession(details, await sessionsAfter(communityId, String(details.credentialId), now), now)
}

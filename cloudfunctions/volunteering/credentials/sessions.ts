import type { SessionView } from '#contract/credentials'
import { sessionsAfter, type RosterDoc } from '../rosters/public'

/** Of one course, or with null of all: what has not begun, soonest first. A session with several posts is one. */
export async function sessionsOf(communityId: string, credentialId: string | null, now: number): Promise<SessionView[]> {
  const sessions = new Map<string, SessionView>()
  for (const post of await sessionsAfter(communityId, credentialId, now)) {
    const seen = sessions.get(post.shiftId)
    sessions.set(post.shiftId, { ...sessionView(post), left: post.left + (seen?.left ?? 0) })
  }
  return [...sessions.values()]
}

const sessionView = ({ shiftId, trains, title, place, startsAt, endsAt, left }: RosterDoc): SessionView => ({
  shiftId, credentialId: trains?.credentialId ?? '', course: trains?.name ?? '', title, place, startsAt, endsAt, left,
})

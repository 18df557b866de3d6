import { dayOf, hourOf, weekdayOf } from '../../kit/clock'
import { pickBest, roomToAsk, shortlist, type OpenPost } from './domain/pick-best'
import type { Work } from './domain/score-candidate'
import { windowOf } from './domain/window'
import { candidatesFor, placeOf, recentMinutes } from './repository'
import { reasonWords } from './words'

/** What is looked for. Who has been asked before is in `excluded` too; `askedBefore` says how many they are. */
export interface Search {
  communityId: string
  shiftId: string
  startsAt: number
  minAge: number
  entranceId: string | null
  posts: readonly OpenPost[]
  excluded: ReadonlySet<string>
  askedBefore: number
}

export interface Suggestion {
  memberNo: string
  name: string
  score: number
  /** In words that people read: 会维修电工, 住在同一楼门. */
  reasons: string[]
}

/**
 * The best few volunteers to ask, best first; nobody is assigned (志愿服务条例 art. 25). The load of the last 30 days is
 * looked up only for a shortlist, so that a large roster costs no more than a small one.
 */
export async function suggestVolunteers(search: Search, now: number): Promise<Suggestion[]> {
  const { communityId, shiftId, startsAt, posts } = search
  const room = roomToAsk(posts, search.askedBefore)
  if (room === 0) return []
  const place = await placeOf(communityId, search.entranceId)
  const open = posts.filter((post) => post.left > 0).map((post) => post.skill)
  const pool = await candidatesFor(communityId, open, place)
  const moment = { weekday: weekdayOf(startsAt), hour: hourOf(startsAt) }
  const work: Omit<Work, 'skill' | 'holders'> = {
    window: windowOf(moment.weekday, moment.hour),
    place,
    minAge: search.minAge,
    year: Number(dayOf(startsAt).slice(0, 4)),
    excluded: search.excluded,
  }
  const listed = shortlist(pool, posts, work, shiftId)
  const minutes = await recentMinutes(communityId, listed.map(({ memberNo }) => memberNo), now)
  const weighed = listed.map((candidate) => ({ ...candidate, recentMinutes: minutes.get(candidate.memberNo) ?? 0 }))
  return pickBest(weighed, posts, work, shiftId, room).map(({ candidate, score, points }) => ({
    memberNo: candidate.memberNo,
    name: candidate.name,
    score,
    reasons: points.map((point) => reasonWords(point, moment)),
  }))
}

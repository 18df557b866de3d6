import type { GivenBack, Missed, Taken } from '#contract/regulars'
import type { MemberDoc } from '../../people'
import { standingOf, type Standing } from '../approval/public'
import { heldBy, lackFor, type HeldBy } from '../credentials/public'
import { comingOfSeries, joinLists, seriesAndCommitments, type RosterDoc, type WaitingPlace } from '../rosters/public'
import { decideSignUp, judge, leavePlaces } from '../shifts/public'
import { means, tookBack } from './domain/regular-days'
import type { RegularDoc } from './regular'

/** What a standing word does to the lists: it joins each one as its person would, and leaves it in the same way. */

type Person = Pick<MemberDoc, 'memberNo' | 'name' | 'birthYear' | 'skills' | 'guardianNos' | 'quiet'>
/** A post that is still to come: why it is not taken, or null. */
export interface Choice {
  post: RosterDoc
  missed: Missed | null
}

/** The coming posts that the word means, and what their person has promised already. */
export async function comingFor(regular: Pick<RegularDoc, 'communityId' | 'seriesId' | 'postId' | 'memberNo'>, now: number) {
  const { communityId, seriesId, postId, memberNo } = regular
  const { series, commitments: promised } = await seriesAndCommitments(communityId, seriesId, memberNo, now)
  const posts = series.filter(isOpen(postId))
  const [standing, held] = await Promise.all([standingOf(communityId, memberNo, posts.flatMap(({ rules }) => rules ?? []), now), heldBy(communityId, [memberNo], posts)])
  return { posts, promised, standing, held }
}

/** The same where nobody is to be judged. */
export const postsComing = async ({ communityId, seriesId, postId }: RegularDoc, now: number): Promise<RosterDoc[]> =>
  (await comingOfSeries(communityId, [seriesId], now)).filter(isOpen(postId))

const isOpen = (postId: string) => (roster: RosterDoc) => roster.postId === postId && roster.state === 'open'

interface Found {
  posts: readonly RosterDoc[]
  promised: readonly RosterDoc[]
  standing: Standing
  held: HeldBy
}

/** Soonest first, each by the decision of an ordinary sign-up; what is taken counts when the next one is looked at. */
export function choose(regular: RegularDoc, person: Person, { posts, promised, standing, held }: Found, now: number): Choice[] {
  const commitments = [...promised]
  return posts
    .filter(({ startsAt }) => means(regular, startsAt))
    .map((post) => {
      const missed = post.people.includes(person.memberNo) ? null : whyMissed(person, post, { commitments, standing, held }, now)
      if (missed === null) commitments.push(post)
      return { post, missed }
    })
}

function whyMissed(person: Person, post: RosterDoc, { commitments, standing, held }: Omit<Found, 'posts' | 'promised'> & { commitments: readonly RosterDoc[] }, now: number): Missed | null {
  const missed = (why: Missed['why'], details: Missed['details'] = {}, because: Missed['because'] = null): Missed => ({ shiftId: post.shiftId, startsAt: post.startsAt, why, details, because })
  if (tookBack(person.memberNo, post.cancelled)) return missed('tookBack')
  const decision = decideSignUp(post, { ...person, lack: lackFor(post, person.memberNo, held) }, commitments, now, 'regular')
  if (!decision.ok) return missed(decision.reason, decision.details)
  const { outcome, because } = judge(post, person.memberNo, standing)
  if (outcome === 'refuse') return missed('tooManyNoShows', because.facts)
  // Sixty places that a leader has to look at within two days would be a burden on both.
  return outcome === 'hold' ? missed('leaderLooks', {}, because) : null
}

export const wishOf = ({ memberNo, name, quiet }: Person, now: number): WaitingPlace => ({ memberNo, name, at: now, awaits: 'self', because: null, guardianNos: [], ...(quiet ? { quiet } : {}) })

/** Joins the lists that were chosen; repeating it changes nothing and answers the same. */
export async function takePlaces(choices: readonly Choice[], person: Person, now: number): Promise<Taken> {
  const chosen = choices.filter(({ missed }) => missed === null).map(({ post }) => post)
  const before = takenOf(chosen, choices, person.memberNo)
  const { seats, waits } = await joinLists(chosen, wishOf(person, now))
  return { ...before, confirmed: before.confirmed + seats, waiting: before.waiting + waits }
}

/** How it came out, read from the lists. */
export function takenOf(lists: readonly RosterDoc[], choices: readonly Choice[], memberNo: string): Taken {
  const on = (which: 'confirmed' | 'pending' | 'waiting') => lists.filter((list) => list[which].some((person) => person.memberNo === memberNo)).length
  return { confirmed: on('confirmed') + on('pending'), waiting: on('waiting'), missed: choices.flatMap(({ missed }) => missed ?? []) }
}

/** Leaves those of the coming posts that `leaves` means; a repetition goes on and counts what went before it. */
export async function giveBack(
  posts: readonly RosterDoc[],
  leaves: (post: RosterDoc) => boolean,
  { memberNo, name, requestId, reason }: Pick<RegularDoc, 'memberNo' | 'name' | 'requestId'> & { reason: string },
  now: number,
): Promise<GivenBack> {
  const before = posts.flatMap(({ cancelled }) => cancelled).filter((gone) => gone.memberNo === memberNo && gone.requestId === requestId)
  const places = posts.filter((post) => post.people.includes(memberNo) && leaves(post))
  const { left, late } = await leavePlaces(places, { memberNo, name, reason, requestId }, now)
  return { givenBack: before.length + left, late: before.filter((gone) => gone.late).length + late }
}

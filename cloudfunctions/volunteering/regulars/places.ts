import type { Name } from '#contract/index'
import type { Missed, Taken } from '#contract/regulars'
import { fewAtATime } from '../../kit/few'
import { inTransaction } from '../../kit/transaction'
import type { MemberDoc } from '../../people'
import { standingOf, type Standing } from '../approval/public'
import { heldBy, lackFor, type HeldBy } from '../credentials/public'
import { joined, rewriteRoster, rostersOfSeries, rostersWith, type RosterDoc, type WaitingPlace } from '../rosters/public'
import { decideSignUp, judge, leaveList } from '../shifts/public'
import { means, tookBack } from './domain/regular-days'
import type { RegularDoc } from './regular'

/** What a standing word does to the lists: it joins each one as its person would, and leaves it in the same way. */

type Person = Pick<MemberDoc, 'memberNo' | 'birthYear' | 'skills' | 'guardianNos'>
/** A post that is still to come: why it is not taken, or null. */
export interface Choice {
  post: RosterDoc
  missed: Missed | null
}

/** The coming posts that the word means, and what their person has promised already. */
export async function comingFor(regular: Pick<RegularDoc, 'communityId' | 'seriesId' | 'postId' | 'memberNo'>, now: number) {
  const { communityId, seriesId, postId, memberNo } = regular
  const [series, promised] = await Promise.all([rostersOfSeries(communityId, seriesId, now + 1), rostersWith(communityId, memberNo, now)])
  const posts = series.filter((roster) => roster.postId === postId && roster.state === 'open')
  const [standing, held] = await Promise.all([standingOf(communityId, memberNo, posts.flatMap(({ rules }) => rules ?? []), now), heldBy(communityId, [memberNo], posts)])
  return { posts, promised, standing, held }
}

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
      const missed = post.people.includes(person.memberNo) ? null : whyMissed(regular, person, post, { commitments, standing, held }, now)
      if (missed === null) commitments.push(post)
      return { post, missed }
    })
}

function whyMissed(regular: RegularDoc, person: Person, post: RosterDoc, { commitments, standing, held }: Omit<Found, 'posts' | 'promised'> & { commitments: readonly RosterDoc[] }, now: number): Missed | null {
  const missed = (why: Missed['why'], details: Missed['details'] = {}, because: Missed['because'] = null): Missed => ({ shiftId: post.shiftId, startsAt: post.startsAt, why, details, because })
  if (tookBack(regular, post)) return missed('tookBack')
  const decision = decideSignUp(post, { ...person, lack: lackFor(post, person.memberNo, held) }, commitments, now, 'regular')
  if (!decision.ok) return missed(decision.reason, decision.details)
  const { outcome, because } = judge(post, person.memberNo, standing)
  if (outcome === 'refuse') return missed('tooManyNoShows', because.facts)
  // Sixty places that a leader has to look at within two days would be a burden on both.
  return outcome === 'hold' ? missed('leaderLooks', {}, because) : null
}

export const wishOf = ({ memberNo, name }: { memberNo: string; name: string }, now: number): WaitingPlace => ({ memberNo, name, at: now, awaits: 'self', because: null, guardianNos: [] })

/** Joins the lists that were chosen; repeating it changes nothing. */
export async function takePlaces(choices: readonly Choice[], person: { memberNo: string; name: string }, now: number): Promise<Taken> {
  const after: RosterDoc[] = []
  await fewAtATime(choices.filter(({ missed }) => missed === null), async ({ post }) => {
    after.push(await rewriteRoster(post, (list) => (list.state === 'open' ? joined(list, wishOf(person, now)) : null)))
  })
  return takenOf(after, choices, person.memberNo)
}

/** How it came out, read from the lists. */
export function takenOf(lists: readonly RosterDoc[], choices: readonly Choice[], memberNo: string): Taken {
  const on = (which: 'confirmed' | 'pending' | 'waiting') => lists.filter((list) => list[which].some((person) => person.memberNo === memberNo)).length
  return { confirmed: on('confirmed') + on('pending'), waiting: on('waiting'), missed: choices.flatMap(({ missed }) => missed ?? []) }
}

/**
 * Leaves one list, with the messages to whoever moves up in the same transaction. Answers whether that was late; null when the
 * person is there already and so stays.
 */
export async function giveBack({ _id, communityId, people, cancelled }: RosterDoc, { memberNo, reason, name }: { memberNo: string; reason: string; name: Name }, now: number): Promise<boolean | null> {
  if (!people.includes(memberNo)) return cancelled.some((person) => person.memberNo === memberNo && person.late)
  return inTransaction(async (transaction) => {
    const left = await leaveList(transaction, _id, memberNo, reason, now)
    if (!left.ok) return null
    const { roster, late, messages } = left
    if (messages.length > 0) {
      await transaction.insert('commands', { _id: `leave:${_id}:${roster.rev}`, communityId, name, hash: '', reply: null, messages, outbox: 'waiting', at: now })
    }
    return late
  })
}

import type { UseCase } from '../../../kit/context'
import { notFound, Refusal } from '../../../kit/errors'
import { read, updateIf } from '../../../kit/store'
import { to } from '../../../kit/wechat'
import { holdersFor } from '../../credentials/public'
import { suggestVolunteers } from '../../matching/public'
import { unsafeRequesterOf } from '../../needs/public'
import { LONGEST_SHIFT, rosterId, rostersOf, rostersSince, shiftPage, type RosterDoc } from '../../rosters/public'
import { pleaseCome } from '../words'

/** A signing-up moves `rev` under our hands; then everything is looked at afresh. */
const ATTEMPTS = 5

/**
 * Picks whom to ask and remembers it on the first roster, with the reasons. The clockwork repeats a call whose answer it
 * lost, so the answer names everybody who was ever asked for this shift; what was delivered already is not sent again.
 */
export const offerShift: UseCase<'shift.offer'> = async ({ now }, { shiftId }) => {
  const first = await read<RosterDoc>('rosters', rosterId(shiftId, '1'))
  if (!first) throw notFound()
  const requester = first.needId === null ? null : await unsafeRequesterOf(first.needId)
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const posts = await rostersOf(first.communityId, shiftId)
    const shift = await askMore(posts, requester, now)
    if (shift) return { messages: messagesFor(shift, now), startsAt: shift.startsAt, page: shiftPage(shiftId) }
  }
  throw new Refusal('SERVICE_UNAVAILABLE')
}

/** The first roster with everybody who is asked now, or null when it changed meanwhile. */
async function askMore(posts: readonly RosterDoc[], requester: string | null, now: number): Promise<RosterDoc | null> {
  const [first] = posts
  if (!first) throw notFound()
  if (!isComing(first, now)) return first
  const { communityId, shiftId, startsAt, minAge, entranceId } = first
  const excluded = notToAsk(posts, [...(await busyDuring(first)), ...(requester === null ? [] : [requester])])
  const open = await Promise.all(posts.map(async (post) => ({ skill: post.skill, left: post.left, holders: await holdersFor(communityId, post) })))
  const search = { communityId, shiftId, startsAt, minAge, entranceId, posts: open, excluded, askedBefore: first.asked.length }
  const suggestions = await suggestVolunteers(search, now)
  if (suggestions.length === 0) return first
  const asked = [...first.asked, ...suggestions.map((suggestion) => ({ ...suggestion, at: now }))]
  const stored = await updateIf('rosters', first._id, { rev: first.rev }, { asked, rev: to.inc(1) })
  return stored ? { ...first, asked } : null
}

const isComing = (shift: RosterDoc, now: number) => shift.state === 'open' && shift.startsAt > now

/** More than a community has within two days. */
const POSTS_AROUND = 300

/** Who has promised to be elsewhere at that time, or leads there. */
async function busyDuring({ communityId, startsAt, endsAt }: RosterDoc): Promise<string[]> {
  const around = await rostersSince(communityId, startsAt - LONGEST_SHIFT, POSTS_AROUND)
  const meanwhile = around.filter((other) => other.state === 'open' && other.startsAt < endsAt && other.endsAt > startsAt)
  return meanwhile.flatMap((other) => [...other.people, ...other.leaderNos])
}

/** On the list, taken off it by themselves, asked before, leading it, busy, or the one who is to be helped. */
const notToAsk = (posts: readonly RosterDoc[], others: readonly string[]): ReadonlySet<string> =>
  new Set([
    ...posts.flatMap((post) => [...post.people, ...post.leaderNos, ...post.cancelled.map(({ memberNo }) => memberNo)]),
    ...posts.flatMap((post) => post.asked.map(({ memberNo }) => memberNo)),
    ...others,
  ])

const messagesFor = (shift: RosterDoc, now: number) =>
  isComing(shift, now) ? shift.asked.map(({ memberNo, reasons }) => pleaseCome(shift, memberNo, reasons, now)) : []

import { isMinor } from '#contract/ages'
import type { Chance, OpenShift, PostView, RosterPerson, RosterView, ShiftCard, ShiftView, SignUpTimes, SignUpWindow } from '#contract/shifts'
import type { Caller } from '../../kit/context'
import type { MemberDoc } from '../../people'
import type { Standing } from '../approval/public'
import { lackFor, type HeldBy } from '../credentials/public'
import { judge } from './approving'
import { withSession } from './next-session'
import { familyPlaces } from './family-views'
import { placeIn, whyNot } from './place-views'
import { offeredTo } from './domain/decide-hand-on'
import { uninvitedBy } from './domain/decide-invite'
import { decideSignUp, leastAge, type Decision } from './domain/decide-sign-up'
import { isLate } from './domain/decide-cancel'
import type { RosterDoc, SignUp } from '../rosters/public'

/** What leaves the function about a shift. Fields are listed one by one; a document is never spread. */

/** Groups posts into shifts, keeping their order. */
function byShift(rosters: readonly RosterDoc[]): RosterDoc[][] {
  const shifts = new Map<string, RosterDoc[]>()
  for (const roster of rosters) shifts.set(roster.shiftId, [...(shifts.get(roster.shiftId) ?? []), roster])
  return [...shifts.values()]
}

export const shiftCards = (rosters: readonly RosterDoc[], memberNo: string): ShiftCard[] =>
  byShift(rosters).map((posts) => shiftCard(posts, memberNo))

/** The same with what the person could do about each: what they have promised already stands on these lists too. */
export function openShifts(rosters: readonly RosterDoc[], { applicant, held, now, standing }: Pick<ShiftFacts, 'applicant' | 'held' | 'now' | 'standing'>): OpenShift[] {
  const commitments = rosters.filter((roster) => roster.people.includes(applicant.memberNo))
  return byShift(rosters).map((posts) => ({
    ...shiftCard(posts, applicant.memberNo, (post) => isLookedAtFirst(post, { applicant, standing })),
    minAge: leastAge(posts[0] as RosterDoc),
    signUp: timesView(posts[0] as RosterDoc),
    chance: bestChance(posts, { commitments, applicant, held, now, standing, all: rosters }),
  }))
}

function bestChance(posts: readonly RosterDoc[], facts: Pick<ShiftFacts, 'commitments' | 'applicant' | 'held' | 'now' | 'standing'> & { all: readonly RosterDoc[] }): Chance {
  const chances = posts.map((post): Chance => {
    const { can, left, offered, postId } = postView(post, facts)
    if (!can.signUp) return { state: 'closed', why: can.why, postId, ...(can.details ? { details: withSession(can.details, facts.all, facts.now) } : {}) }
    const { outcome, because } = judge(post, facts.applicant.memberNo, facts.standing)
    if (outcome === 'refuse') return { state: 'closed', why: 'tooManyNoShows', postId }
    if (outcome === 'hold') return { state: left > 0 ? 'free' : 'wait', hold: because }
    return { state: left > 0 || offered ? 'free' : 'wait' }
  })
  const first = chances[0] as Chance
  const soon = chances.find((chance) => chance.state === 'closed' && chance.why === 'notYetOpen')
  return chances.find(({ state }) => state === 'free') ?? chances.find(({ state }) => state === 'wait') ?? soon ?? first
}

/** Shifts from before there was a choice take sign-ups until they start. */
function timesView({ signUp, startsAt }: RosterDoc): SignUpTimes & SignUpWindow {
  const { opensDaysBefore = null, closesHoursBefore = 0, opensAt = null, closesAt = startsAt } = signUp ?? {}
  return { opensDaysBefore, closesHoursBefore, opensAt, closesAt }
}

/** Whoever has to be agreed to first cannot take a place that somebody hands on: it would pass to them unlooked. */
const isLookedAtFirst = (post: RosterDoc, { applicant, standing }: Pick<ShiftFacts, 'applicant' | 'standing'>): boolean =>
  isMinor(applicant, post.startsAt) || judge(post, applicant.memberNo, standing).outcome !== 'approve'

function shiftCard(posts: readonly RosterDoc[], memberNo: string, lookedAt: (post: RosterDoc) => boolean = () => false): ShiftCard {
  const first = posts[0] as RosterDoc
  return {
    shiftId: first.shiftId,
    state: first.state,
    title: first.title,
    place: first.place,
    startsAt: first.startsAt,
    endsAt: first.endsAt,
    trains: first.trains?.name ?? null,
    posts: posts.map((post) => seatsView(post, memberNo, lookedAt(post))),
    mine: placeIn(posts, memberNo),
  }
}

const seatsView = (post: RosterDoc, memberNo: string, lookedAt: boolean) => ({
  postId: post.postId,
  name: post.postName,
  seats: post.seats,
  left: post.left,
  waiting: post.waiting.length,
  offered: !lookedAt && offeredTo(post.confirmed, memberNo) !== null,
  skill: post.skill,
})

/** Of the same series: how many come after this one, and when the last starts. */
export interface Later {
  coming: number
  lastAt: number
}
export interface ShiftFacts {
  posts: readonly RosterDoc[]
  commitments: readonly RosterDoc[]
  applicant: Pick<MemberDoc, 'memberNo' | 'birthYear' | 'skills' | 'guardianNos'>
  children: readonly MemberDoc[]
  /** What they can show of what the posts ask for. */
  held: HeldBy
  /** Grown-ups of the household without a phone. */
  phoneless: readonly MemberDoc[]
  attendance: ShiftView['attendance']
  placeCheck: ShiftView['placeCheck']
  /** What the rules know of the applicant; looked up only where somebody hands a place on. */
  standing: Standing
  mayLead: boolean
  organises: boolean
  later: Later
  now: number
}

export function shiftView(facts: ShiftFacts, caller: Caller): ShiftView {
  const { posts, attendance, mayLead, now } = facts
  const first = posts[0] as RosterDoc
  const card = shiftCard(posts, caller.memberNo)
  const signedUp = card.mine.state !== 'none'
  const running = first.state === 'open' && first.endsAt > now
  return {
    ...card,
    posts: posts.map((post) => postView(post, facts)),
    description: first.description,
    risks: first.risks,
    safeguards: first.safeguards,
    hazard: first.hazard,
    minAge: leastAge(first),
    roomFor: first.roomFor ?? null,
    leaders: first.leaders.map(({ memberNo, name }) => ({ memberNo, name })),
    needId: first.needId,
    rules: first.rules ?? [],
    signUp: timesView(first),
    series: first.seriesId === null ? null : { seriesId: first.seriesId, ...facts.later },
    cancelledFor: first.cancellation?.reason ?? null,
    insurancePolicyNo: mayLead ? first.insurancePolicyNo : '',
    myOffer: myOffer(posts, caller.memberNo),
    uninvitedBy: signedUp || !running ? null : uninvitedBy(posts.flatMap(({ cancelled }) => cancelled), caller.memberNo),
    held: mayLead ? posts.flatMap(({ pending }) => pending.map(({ memberNo, name, awaits, until, because, invitedBy }) => ({ memberNo, name, awaits, until, because, invitedBy: invitedBy ?? null }))) : [],
    family: familyPlaces(facts),
    placeCheck: facts.placeCheck,
    attendance,
    may: {
      lead: mayLead,
      change: mayLead && first.state === 'open' && first.startsAt > now,
      require: facts.organises && first.state === 'open' && first.startsAt > now,
      extend: facts.organises && first.seriesId !== null && first.state === 'open',
      cancel: mayLead && running,
      cancelSignUp: signedUp && running && attendance === null,
      handOn: card.mine.state === 'confirmed' && running && first.startsAt > now && attendance === null,
      lateCancel: card.mine.state === 'confirmed' && isLate(first, card.mine.since, now),
      checkIn: card.mine.state === 'confirmed' && attendance === null && first.state === 'open',
      checkOut: attendance?.state === 'in',
      answer: card.mine.state === 'pending' && card.mine.awaits === 'self' && card.mine.until > now && first.state === 'open',
    },
  }
}

function myOffer(posts: readonly RosterDoc[], memberNo: string): ShiftView['myOffer'] {
  const offer = posts.flatMap(({ confirmed }) => confirmed).find((person) => person.memberNo === memberNo)?.offer
  return offer === undefined ? null : { toAnybody: offer.to === null }
}

function postView(post: RosterDoc, { commitments, applicant, held, now, standing }: Pick<ShiftFacts, 'commitments' | 'applicant' | 'held' | 'now' | 'standing'>): PostView {
  const decision = decideSignUp(post, { ...applicant, lack: lackFor(post, applicant.memberNo, held) }, commitments, now)
  const lookedAt = isLookedAtFirst(post, { applicant, standing })
  return { ...seatsView(post, applicant.memberNo, lookedAt), requires: post.requires ?? [], can: canOf(decision, lookedAt) }
}

function canOf(decision: Decision, lookedAt: boolean): PostView['can'] {
  if (!decision.ok) return { signUp: false, ...whyNot(decision) }
  return decision.onlyOffered && lookedAt ? { signUp: false, why: 'signUpClosed' } : { signUp: true }
}

export function rosterView(posts: readonly RosterDoc[]): RosterView {
  const first = posts[0] as RosterDoc
  const person = (postId: string, { memberNo, name, at, invitedBy }: SignUp): RosterPerson => ({
    memberNo,
    name,
    postId,
    since: at,
    invitedBy: invitedBy ?? null,
  })
  return {
    shiftId: first.shiftId,
    title: first.title,
    startsAt: first.startsAt,
    endsAt: first.endsAt,
    confirmed: posts.flatMap((post) => post.confirmed.map((signUp) => person(post.postId, signUp))),
    pending: posts.flatMap((post) => post.pending.map((held) => ({ ...person(post.postId, held), awaits: held.awaits, until: held.until, because: held.because }))),
    waiting: posts.flatMap((post) => post.waiting.map((signUp) => person(post.postId, signUp))),
    cancelled: posts.flatMap((post) =>
      post.cancelled.map((signUp) => ({ ...person(post.postId, signUp), reason: signUp.reason, late: signUp.late })),
    ),
  }
}

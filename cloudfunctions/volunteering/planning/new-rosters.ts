import type { ApprovalRule } from '#contract/approval'
import type { Input } from '#contract/index'
import type { Named } from '../credentials/public'
import { signUpTimes } from './domain/sign-up-window'
import { rosterId, type RosterDoc } from '../rosters/public'

/** One roster per post, numbered from 1; the facts of the shift are copied into each. */
export function newRosters(
  input: Omit<Input<'shift.publish'>, 'startsAt' | 'endsAt'>,
  decided: Pick<RosterDoc, 'communityId' | 'shiftId' | 'seriesId' | 'startsAt' | 'endsAt' | 'entranceId' | 'leaders' | 'hazard' | 'coefficientTenths' | 'publishedBy' | 'itemNo' | 'rules'> & { named: Named },
): RosterDoc[] {
  return input.posts.map((post, index) => {
    const postId = String(index + 1)
    return {
      _id: rosterId(decided.shiftId, postId),
      communityId: decided.communityId,
      shiftId: decided.shiftId,
      seriesId: decided.seriesId,
      postId,
      state: 'open',
      title: input.title,
      description: input.description,
      postName: post.name,
      place: input.place,
      roomFor: input.roomFor ?? null,
      entranceId: decided.entranceId,
      startsAt: decided.startsAt,
      endsAt: decided.endsAt,
      minAge: input.minAge,
      skill: post.skill,
      requires: (post.requires ?? []).flatMap((id) => decided.named.requires.get(id) ?? []),
      trains: decided.named.trains,
      risks: input.risks,
      safeguards: input.safeguards,
      hazard: decided.hazard,
      ...(decided.rules ? { rules: decided.rules } : {}),
      ...(input.signUp ? { signUp: signUpTimes(input.signUp, decided.startsAt) } : {}),
      insurancePolicyNo: input.insurancePolicyNo,
      ...nobody(post.seats),
      leaderNos: decided.leaders.map((leader) => leader.memberNo),
      leaders: decided.leaders,
      coefficientTenths: decided.coefficientTenths,
      itemNo: decided.itemNo,
      needId: input.needId ?? null,
      publishedBy: decided.publishedBy,
    }
  })
}

/** The same post on another day, with nobody on its lists. */
export const onAnotherDay = (post: RosterDoc, decided: Pick<RosterDoc, 'shiftId' | 'startsAt' | 'publishedBy'> & { rules: ApprovalRule[] }): RosterDoc => ({
  ...post,
  ...decided,
  _id: rosterId(decided.shiftId, post.postId),
  endsAt: decided.startsAt + (post.endsAt - post.startsAt),
  ...(post.signUp ? { signUp: signUpTimes(post.signUp, decided.startsAt) } : {}),
  ...nobody(post.seats),
})

/** The lists of a post that has just been planned, and everything that only its people bring about. */
const nobody = (seats: number) => ({
  seats,
  left: seats,
  confirmed: [],
  pending: [],
  expiresAt: null,
  waiting: [],
  cancelled: [],
  people: [],
  cancellation: null,
  lastChange: null,
  asked: [],
  examinedAt: null,
  rev: 0,
})

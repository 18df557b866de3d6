/** May this person scan in at this post? Who waits for a seat has none, and a cancelled shift takes nobody. */
export interface Post {
  state: 'open' | 'cancelled'
  confirmed: readonly { memberNo: string }[]
}

export type ArrivalDecision = { ok: true } | { ok: false; reason: 'notSignedUp' | 'shiftCancelled' }

export function decideArrival(post: Post, memberNo: string): ArrivalDecision {
  if (!post.confirmed.some((person) => person.memberNo === memberNo)) return { ok: false, reason: 'notSignedUp' }
  return post.state === 'cancelled' ? { ok: false, reason: 'shiftCancelled' } : { ok: true }
}

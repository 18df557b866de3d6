import type { Skill } from '#contract/skills'
import { scoreCandidate, type Candidate, type Fit, type Work } from './score-candidate'

/**
 * Who is asked. A shift asks at most three people per open seat and at most twelve in all, in its whole life: enough
 * that somebody can come, few enough that being asked means something. The posts take turns, so a post for anybody
 * does not use up what an electrician's post needs. The same facts always give the same people.
 */
export const ASKED_PER_SEAT = 3
export const MOST_ASKED = 12
const SHORTLIST = 40

export interface OpenPost {
  skill: Skill | null
  /** Who has what it asks for; null when it asks for nothing. */
  holders: ReadonlySet<string> | null
  left: number
}
export interface Choice extends Fit {
  candidate: Candidate
}

/** How many more people this shift may ask. */
export function roomToAsk(posts: readonly OpenPost[], askedBefore: number): number {
  const seats = posts.reduce((sum, post) => sum + Math.max(0, post.left), 0)
  return Math.max(0, Math.min(ASKED_PER_SEAT * seats, MOST_ASKED) - askedBefore)
}

/** The best first. Equal scores are ordered by a lot drawn from the shift, so that no number is always the first. */
export function rank(candidates: readonly Candidate[], work: Work, seed: string): Choice[] {
  return candidates
    .flatMap((candidate) => {
      const fit = scoreCandidate(candidate, work)
      return fit ? [{ ...fit, candidate, lot: lot(seed + candidate.memberNo) }] : []
    })
    .sort((a, b) => b.score - a.score || a.lot - b.lot || (a.candidate.memberNo < b.candidate.memberNo ? -1 : 1))
    .map(({ score, points, candidate }) => ({ score, points, candidate }))
}

/** Who is worth looking up more closely: the best of each open post in equal shares. Their load is not known yet. */
export function shortlist(candidates: readonly Candidate[], posts: readonly OpenPost[], work: Omit<Work, 'skill' | 'holders'>, seed: string): Candidate[] {
  const open = posts.filter((post) => post.left > 0)
  const share = Math.ceil(SHORTLIST / Math.max(1, open.length))
  const best = open.flatMap((post) => rank(candidates, { ...work, skill: post.skill, holders: post.holders }, seed).slice(0, share))
  return [...new Set(best.map((choice) => choice.candidate))]
}

/** At most `atMost` people for all open posts together, nobody twice. */
export function pickBest(
  candidates: readonly Candidate[],
  posts: readonly OpenPost[],
  work: Omit<Work, 'skill' | 'holders'>,
  seed: string,
  atMost: number,
): Choice[] {
  const queues = posts
    .filter((post) => post.left > 0)
    .map((post) => ({ ranked: rank(candidates, { ...work, skill: post.skill, holders: post.holders }, seed), room: post.left * ASKED_PER_SEAT }))
  const picked = new Map<string, Choice>()
  let moving = true
  while (moving && picked.size < atMost) {
    moving = false
    for (const queue of queues) {
      if (picked.size >= atMost || queue.room === 0) continue
      const next = queue.ranked.find(({ candidate }) => !picked.has(candidate.memberNo))
      if (!next) continue
      picked.set(next.candidate.memberNo, next)
      queue.room -= 1
      moving = true
    }
  }
  return [...picked.values()].sort((a, b) => b.score - a.score)
}

/** FNV-1a, 32 bits (draft-eastlake-fnv): even, and free of chance. */
function lot(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

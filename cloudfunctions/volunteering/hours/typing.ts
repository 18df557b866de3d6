import type { TypistLine } from '#contract/hours'
import { MAX_ROWS } from '../../kit/store'
import { whoTyped, type Typing } from '../../who-typed'
import { typedBetween, typedEntriesBetween } from './repository'

/**
 * Typed minutes of a span of server time by who typed them: what went through publicity, what a leader typed for a forgotten check-out,
 * and what corrections added. `complete` is false when there is more of a kind than one query gives.
 */
export async function whoTypedBetween(communityId: string, from: number, until: number): Promise<{ lines: TypistLine[]; complete: boolean }> {
  const [typed, entries] = await Promise.all([typedBetween(communityId, from, until), typedEntriesBetween(communityId, from, until)])
  const typings: Typing[] = [
    ...typed.map(({ typedBy, memberNo, minutes, state }) => ({ recorder: typedBy, memberNo, minutes, refused: state === 'refused' })),
    ...entries
      .filter(({ origin, minutes }) => origin !== 'typed' && minutes > 0)
      .map(({ recorder, verifier, memberNo, minutes }) => ({ recorder: recorder ?? verifier, memberNo, minutes, refused: false })),
  ]
  return { lines: whoTyped(typings), complete: typed.length < MAX_ROWS && entries.length < MAX_ROWS }
}

import type { UseCase } from '../../../kit/context'
import { monthSpan } from '../../../kit/clock'
import { MAX_ROWS } from '../../../kit/store'
import { whoTyped, type Typing } from '../domain/who-typed'
import { typedBetween, typedEntriesBetween } from '../repository'

/**
 * A month of typed minutes by who typed them: what went through publicity, what a leader typed for a forgotten check-out, and
 * what corrections added. Every resident may read it, and there is no switch that hides it.
 */
export const typedReport: UseCase<'hours.typedReport'> = async ({ caller }, { month }) => {
  const [from, until] = monthSpan(month)
  const [typed, entries] = await Promise.all([typedBetween(caller.communityId, from, until), typedEntriesBetween(caller.communityId, from, until)])
  const typings: Typing[] = [
    ...typed.map(({ typedBy, memberNo, minutes, state }) => ({ recorder: typedBy, memberNo, minutes, refused: state === 'refused' })),
    ...entries
      .filter(({ origin, minutes }) => origin !== 'typed' && minutes > 0)
      .map(({ recorder, verifier, memberNo, minutes }) => ({ recorder: recorder ?? verifier, memberNo, minutes, refused: false })),
  ]
  return { month, lines: whoTyped(typings), complete: typed.length < MAX_ROWS && entries.length < MAX_ROWS }
}

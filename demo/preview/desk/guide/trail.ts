import type { NeedState } from '#contract/needs'
import type { Ask } from '../ask'
import { ACTORS } from './actors'

/** What has come of the guide's story so far. Found by asking, never kept, so it is true after every reload. */
export interface Trail {
  needId: string | null
  needState: NeedState | null
  /** The shift that was made of the need. */
  shiftId: string | null
  /** Names of those who lead it: the guide suggests somebody, but whoever planned it may have chosen otherwise. */
  leaders: readonly string[]
  /** Names of those who were asked to come, best first. */
  asked: readonly string[]
}

export const NO_TRAIL: Trail = { needId: null, needState: null, shiftId: null, leaders: [], asked: [] }

/** The newest need that the story's resident asked since `since`; without one the story has not begun. */
export async function followTrail(ask: Ask, since: number): Promise<Trail> {
  const mine = await ask(ACTORS.resident, 'need.mine', {})
  const [need] = (mine?.needs ?? [])
    .filter(({ createdAt, state }) => createdAt >= since && state !== 'withdrawn' && state !== 'returned')
    .sort((one, other) => other.createdAt - one.createdAt)
  if (need === undefined) return NO_TRAIL
  const { needId, state: needState, shiftId } = need
  if (shiftId === null) return { ...NO_TRAIL, needId, needState }
  const [shift, answer] = await Promise.all([
    ask(ACTORS.gridWorker, 'shift.get', { shiftId }),
    ask(ACTORS.gridWorker, 'shift.asked', { shiftId }),
  ])
  return { needId, needState, shiftId, leaders: namesOf(shift?.leaders), asked: namesOf(answer?.asked) }
}

const namesOf = (people: readonly { name: string }[] = []): string[] => people.map(({ name }) => name)

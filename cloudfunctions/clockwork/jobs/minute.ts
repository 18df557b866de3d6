import type { Reply } from '#contract/envelope'
import { Refusal } from '../../kit/errors'
import { hourOf } from '../../kit/clock'
import { logTrouble } from '../../kit/log'
import { failure } from '../../kit/reply'
import { newId } from '../../kit/seal'
import { origin } from '../../kit/wechat'
import { ask } from '../../siblings'
import { drainOutbox, ringLater } from '../messages/public'

/**
 * What happens every minute whether or not anybody looks:
 * - messages: what waits goes out, also what waited for the end of somebody's quiet hours; people are reminded;
 * - seats that nobody wanted in time go to the next, orders that nobody fetched give points and stock back;
 * - forgotten check-outs go to review, absences that a late scan contradicts are set aside;
 * - typed hours that were public long enough are recorded, closed activities are looked through for signals, of which staff
 *   hear once a morning;
 * - exported files are deleted; at night the books are proved.
 * Each may be repeated and none waits for the others. A timer may come late or twice (guide/functions/triggers), and a client
 * may pretend to be one: only the platform's word counts.
 */
export interface Ticked {
  sent: number
  reminded: number
  toReview: number
  expired: number
}

export const isTimerEvent = (event: unknown): boolean => (event as { Type?: unknown } | null)?.Type === 'Timer'

export async function onTimer(): Promise<Reply<Ticked>> {
  if (!origin().timer) return failure(new Refusal('FORBIDDEN'), newId())
  const now = Date.now()
  // First what others have to say, then the saying, so that a reminder goes out in its own minute.
  await attempt('shift.expire', { expired: 0 }, () => ask('volunteering', 'shift.expire', {}))
  const { reminded } = await attempt('shift.remind', { reminded: 0 }, () => ask('volunteering', 'shift.remind', {}))
  await attempt('credential.remind', { reminded: 0 }, () => ask('volunteering', 'credential.remind', {}))
  const [sent, rung, { toReview }, { expired }, { wrong }] = await Promise.all([
    attempt('outbox', 0, () => drainOutbox(now)),
    attempt('ringLater', 0, () => ringLater(now)),
    attempt('attendance.sweep', { toReview: 0 }, () => ask('volunteering', 'attendance.sweep', {})),
    attempt('order.sweep', { expired: 0 }, () => ask('volunteering', 'order.sweep', {})),
    attempt('points.proveAll', NOTHING_PROVED, () => (isNight(now) ? ask('volunteering', 'points.proveAll', {}) : NOTHING_PROVED)),
    attempt('absence.sweep', { setAside: 0, reminded: 0 }, () => ask('volunteering', 'absence.sweep', {})),
    attempt('hours.sweep', { recorded: 0 }, () => ask('volunteering', 'hours.sweep', {})),
    attempt('signal.sweep', { found: 0 }, () => ask('volunteering', 'signal.sweep', {})),
    attempt('paper.sweep', { deleted: 0 }, () => ask('papers', 'paper.sweep', {})),
  ])
  // The log is where the operator looks first; it names the community and no person.
  if (wrong.length > 0) logTrouble('points.proveAll', new Error(`the book does not balance: ${wrong.join(', ')}`))
  return { ok: true, data: { sent: sent + rung, reminded, toReview, expired } }
}

const NOTHING_PROVED = { proved: 0, wrong: [] as string[] }

/** Three to four in the morning in UTC+8, when nobody is served; the first minute of it does the work. */
const isNight = (now: number) => hourOf(now) === 3

/** A job that fails is tried again in a minute; the others go on. */
async function attempt<T>(job: string, otherwise: T, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    logTrouble(job, error)
    return otherwise
  }
}

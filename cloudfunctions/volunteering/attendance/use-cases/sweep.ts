import type { UseCase } from '../../../kit/context'
import { insert, updateIf } from '../../../kit/store'
import { HOUR } from '../../../kit/clock'
import { ATTENDANCE_STATES } from '../domain/attendance-states'
import { leftOpen } from '../repository'
import { checkOutForgotten } from '../words'

/** How long after the end somebody may still scan out (see decide-mark). */
const GRACE = 2 * HOUR

/**
 * Closes what was forgotten: no check-out means no time, until the leader has looked at it. Repeatable: the
 * guard lets each presence change once, and the message goes under an id of its own.
 */
export const sweep: UseCase<'attendance.sweep'> = async ({ now }) => {
  let toReview = 0
  for (const attendance of await leftOpen(now - GRACE)) {
    if (!(await updateIf('attendances', attendance._id, { state: 'in' }, { state: ATTENDANCE_STATES.in.forget }))) continue
    toReview += 1
    await insert('commands', {
      _id: `sweep:${attendance._id}`,
      communityId: attendance.communityId,
      name: 'attendance.sweep',
      hash: '',
      reply: null,
      messages: [checkOutForgotten(attendance)],
      outbox: 'waiting',
      at: now,
    })
  }
  return { toReview }
}

import type { UseCase } from '../../../kit/context'
import { AlreadyThere } from '../../../kit/transaction'
import { readAttendance } from '../../attendance/public'
import { rosterOfPerson } from '../../rosters/public'
import { absenceId, absenceView, type AbsenceDoc } from '../absence'
import { decideRecord } from '../domain/decide-absence'
import { absenceRecorded } from '../words'

/** The leader says what became of somebody who did not come, always with a reason, and the person learns it at once. */
export const record: UseCase<'absence.record'> = async (ctx, { shiftId, memberNo, kind, reason }) => {
  const { caller, now } = ctx
  const { communityId } = caller
  const roster = await rosterOfPerson(communityId, shiftId, memberNo)
  if (!roster) return ctx.refuse('notSignedUp')
  ctx.reach({ communityId, leaderNos: roster.leaderNos })
  const decision = decideRecord(roster, memberNo, caller.memberNo, now)
  if (!decision.ok) return ctx.refuse(decision.reason)
  const absence: AbsenceDoc = {
    _id: absenceId(shiftId, memberNo),
    communityId,
    shiftId,
    memberNo,
    name: roster.confirmed.find((person) => person.memberNo === memberNo)?.name ?? '',
    title: roster.title,
    startsAt: roster.startsAt,
    kind,
    reason,
    recorder: { memberNo: caller.memberNo, name: caller.name },
    recordedAt: now,
    state: 'recorded',
    appeal: null,
    answer: null,
    leaderNos: roster.leaderNos,
  }
  const output = ctx.commit(async (transaction) => {
    // Also one that the leader refused: what became of it was said there.
    if (await readAttendance(transaction, shiftId, memberNo)) return ctx.refuse('wasPresent')
    await transaction.insert('absences', absence)
    ctx.tell(absenceRecorded(absence))
    return absenceView(absence, { memberNo: caller.memberNo, now })
  })
  return output.catch((error: unknown) => {
    if (error instanceof AlreadyThere && error.collection === 'absences') return ctx.refuse('alreadyRecorded')
    throw error
  })
}

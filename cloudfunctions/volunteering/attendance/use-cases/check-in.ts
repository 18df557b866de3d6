import type { UseCase } from '../../../kit/context'
import { insert } from '../../../kit/store'
import { rosterOfPerson } from '../../rosters/public'
import { arrivalOf } from '../arrival'
import { decideArrival } from '../domain/decide-arrival'
import { markOf, shiftOf } from '../proof'
import { readAttendanceOf } from '../repository'
import { attendanceView } from '../views'

/** Arriving. The document's id is shift and person, so two taps or two scans make one presence. */
export const checkIn: UseCase<'attendance.checkIn'> = async (ctx, { shiftId: expected, proof, inRange }) => {
  const { communityId, memberNo, name } = ctx.caller
  const shiftId = shiftOf(ctx, proof, expected)
  const roster = await rosterOfPerson(communityId, shiftId, memberNo)
  if (!roster) return ctx.refuse('notSignedUp')
  const arrival = decideArrival(roster, memberNo)
  if (!arrival.ok) return ctx.refuse(arrival.reason)
  const mark = await markOf(ctx, { proof, inRange }, roster)
  const attendance = await arrivalOf(roster, { memberNo, name }, mark)
  if (!attendance) return ctx.refuse('elsewhere')
  if (await insert('attendances', attendance)) return attendanceView(attendance)
  const first = await readAttendanceOf(communityId, shiftId, memberNo)
  // A resend whose first reply was lost between the effect and its record finds its own mark.
  if (first && first.state === 'in' && first.checkIn.window !== null && first.checkIn.window === mark.window) return attendanceView(first)
  return ctx.refuse('alreadyIn')
}

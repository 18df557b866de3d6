import { dayOf } from '../../../kit/clock'
import type { UseCase } from '../../../kit/context'
import { insert } from '../../../kit/store'
import { readMember } from '../../../people'
import { rosterOfPerson, type RosterDoc } from '../../rosters/public'
import { decideArrival } from '../domain/decide-arrival'
import { markOf, shiftOf } from '../proof'
import { servedMinutes } from '../domain/served-minutes'
import { attendanceId, type AttendanceDoc, type Mark } from '../record'
import { attendancesAround, readAttendanceOf } from '../repository'
import { attendanceView } from '../views'

/** Arriving. The document's id is shift and person, so two taps or two scans make one presence. */
export const checkIn: UseCase<'attendance.checkIn'> = async (ctx, { shiftId: expected, proof }) => {
  const { communityId, memberNo, name } = ctx.caller
  const shiftId = shiftOf(ctx, proof, expected)
  const roster = await rosterOfPerson(communityId, shiftId, memberNo)
  if (!roster) return ctx.refuse('notSignedUp')
  const arrival = decideArrival(roster, memberNo)
  if (!arrival.ok) return ctx.refuse(arrival.reason)
  const mark = await markOf(ctx, proof, roster)
  const attendance: AttendanceDoc = {
    _id: attendanceId(shiftId, memberNo),
    communityId,
    shiftId,
    postId: roster.postId,
    memberNo,
    name,
    title: roster.title,
    place: roster.place,
    startsAt: roster.startsAt,
    endsAt: roster.endsAt,
    leaderNos: roster.leaderNos,
    witnesses: await witnessesOf(roster, mark),
    servedBefore: await servedBefore(communityId, memberNo, shiftId, ctx.now),
    coefficientTenths: roster.coefficientTenths,
    needId: roster.needId,
    state: 'in',
    checkIn: mark,
    checkOut: null,
    verified: false,
    minutes: null,
    points: null,
  }
  if (await insert('attendances', attendance)) return attendanceView(attendance)
  const first = await readAttendanceOf(communityId, shiftId, memberNo)
  // A resend whose first reply was lost between the effect and its record finds its own mark.
  if (first && first.state === 'in' && first.checkIn.window !== null && first.checkIn.window === mark.window) return attendanceView(first)
  return ctx.refuse('alreadyIn')
}

/** Kept with the presence, so that scanning out needs not ask who stood for it. */
async function witnessesOf({ communityId, leaders }: RosterDoc, { shownBy }: Mark): Promise<AttendanceDoc['witnesses']> {
  if (shownBy === null || leaders.some(({ memberNo }) => memberNo === shownBy)) return leaders
  const other = await readMember(communityId, shownBy)
  return other ? [...leaders, { memberNo: shownBy, name: other.name }] : leaders
}

/** What the day has come to so far; who has not scanned out elsewhere yet has served there until now. */
async function servedBefore(communityId: string, memberNo: string, shiftId: string, now: number): Promise<number> {
  const day = dayOf(now)
  const others = (await attendancesAround(communityId, memberNo, day)).filter(
    (other) => other.shiftId !== shiftId && other.state !== 'refused' && dayOf(other.checkIn.at) === day,
  )
  return others.reduce((sum, other) => sum + (other.minutes ?? servedMinutes(other, other.checkIn.at, now)), 0)
}

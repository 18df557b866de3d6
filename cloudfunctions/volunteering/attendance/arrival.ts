import { dayOf } from '../../kit/clock'
import { readMember } from '../../people'
import type { RosterDoc } from '../rosters/public'
import { isElsewhere } from './domain/decide-arrival'
import { servedMinutes } from './domain/served-minutes'
import { attendanceId, type AttendanceDoc, type Mark } from './record'
import { attendancesAround } from './repository'

/** The presence that begins with this mark, with what later steps need to know of the shift and the day; null for who is at another shift. */
export async function arrivalOf(roster: RosterDoc, { memberNo, name }: { memberNo: string; name: string }, mark: Mark): Promise<AttendanceDoc | null> {
  const { communityId, shiftId } = roster
  const others = await presencesBeside(roster, memberNo, mark.at)
  if (others.some((other) => isElsewhere(other, roster, mark.at))) return null
  return {
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
    servedBefore: servedBefore(others, mark.at),
    coefficientTenths: roster.coefficientTenths,
    needId: roster.needId,
    trains: roster.trains ?? null,
    state: 'in',
    checkIn: mark,
    checkOut: null,
    verified: false,
    minutes: null,
    points: null,
  }
}

/** Kept with the presence, so that scanning out needs not ask who stood for it. */
async function witnessesOf({ communityId, leaders }: RosterDoc, { shownBy }: Mark): Promise<AttendanceDoc['witnesses']> {
  if (shownBy === null || leaders.some(({ memberNo }) => memberNo === shownBy)) return leaders
  const other = await readMember(communityId, shownBy)
  return other ? [...leaders, { memberNo: shownBy, name: other.name }] : leaders
}

/** That day's presences at other shifts. */
async function presencesBeside({ communityId, shiftId }: RosterDoc, memberNo: string, now: number): Promise<AttendanceDoc[]> {
  const day = dayOf(now)
  return (await attendancesAround(communityId, memberNo, day)).filter(
    (other) => other.shiftId !== shiftId && other.state !== 'refused' && dayOf(other.checkIn.at) === day,
  )
}

/** What the day has come to so far, without what was learnt; who has not scanned out elsewhere yet has served there until now. */
const servedBefore = (others: readonly AttendanceDoc[], now: number): number =>
  others.filter(({ trains }) => !trains).reduce((sum, other) => sum + (other.minutes ?? servedMinutes(other, other.checkIn.at, now)), 0)

import { helpersOf, type AttendanceDoc, presencesAt, presencesBeside } from '../attendance/public'
import { seriesBefore, type RosterDoc } from '../rosters/public'
import type { Presence, ShiftFacts } from './domain/find-signals'
import { LIMITS } from './domain/limits'
import { saidOf } from './repository'

/** Everything that the signs ask of one activity, in three steps: who came, what came before in its series, where else those people were. */
export async function factsOf(posts: readonly RosterDoc[]): Promise<ShiftFacts> {
  const first = posts[0] as RosterDoc
  const { communityId, shiftId } = first
  const [came, before] = await Promise.all([presencesAt(communityId, [shiftId]), seriesBefore(first, LIMITS.sameRoster.times - 1)])
  const shiftIds = [...new Set(before.map((post) => post.shiftId))]
  const [cameBefore, others, said] = await Promise.all([
    presencesAt(communityId, shiftIds),
    presencesBeside(first, came.map(({ memberNo }) => memberNo)),
    saidOf(communityId, shiftIds),
  ])
  return {
    endsAt: first.endsAt,
    leaderNos: first.leaderNos,
    roomFor: first.roomFor ?? null,
    placed: placedOn(posts),
    present: came.map(presenceOf),
    earlier: shiftIds.map((id) => ({
      placed: placedOn(before.filter((post) => post.shiftId === id)),
      present: cameBefore.filter((presence) => presence.shiftId === id).map(({ memberNo }) => memberNo),
    })),
    saidLately: said.some(({ signals }) => signals.some(({ kind }) => kind === 'sameRoster')),
    elsewhere: others.flatMap(({ memberNo, checkIn, checkOut }) => (checkOut === null ? [] : [{ memberNo, inAt: checkIn.at, outAt: checkOut.at }])),
  }
}

const placedOn = (posts: readonly RosterDoc[]) => posts.flatMap(({ confirmed }) => confirmed.map(({ memberNo }) => memberNo))

const presenceOf = (attendance: AttendanceDoc): Presence => ({
  memberNo: attendance.memberNo,
  name: attendance.name,
  inAt: attendance.checkIn.at,
  outAt: attendance.checkOut?.at ?? null,
  scanned: attendance.checkIn.by !== 'helper',
  helpers: helpersOf(attendance).map((memberNo) => ({ memberNo, name: attendance.witnesses.find((one) => one.memberNo === memberNo)?.name ?? '' })),
})

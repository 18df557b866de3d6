import type { LocalCloud } from '../../localcloud'
import { inParallel, type Actor } from './actors'
import { WEEK, type WeeklyShift } from './calendar'
import type { Population } from './population'

/**
 * The past weeks and the days ahead, made by the same calls that people make, under the movable clock. So the demo
 * can only show what the product can do: every hour was scanned in and out, every point follows from an hour.
 */
const HOUR = 3_600_000
const DAY = 24 * HOUR
const CHINA = 8 * HOUR
const WEEKS_BACK = 6
const PUBLISHER = 'demo-he-wenjing'

export async function makeHistory(cloud: LocalCloud, people: Population, say: (line: string) => void): Promise<void> {
  const today = cloud.clock.now()
  await cloud.clock.set(dayStart(today) - WEEKS_BACK * 7 * DAY - DAY)
  const past = occurrences(dayStart(today) - WEEKS_BACK * 7 * DAY, dayStart(today))
  let attendances = 0
  for (const [round, occurrence] of past.entries()) attendances += await live(cloud, people, occurrence, round)
  await cloud.clock.reset()
  say(`${past.length} past shifts with ${attendances} attendances`)
  for (const occurrence of occurrences(dayStart(today) + DAY, dayStart(today) + 8 * DAY)) await announce(cloud, people, occurrence)
}

interface Occurrence {
  what: WeeklyShift
  startsAt: number
  endsAt: number
}

const dayStart = (at: number) => Math.floor((at + CHINA) / DAY) * DAY - CHINA
const weekday = (at: number) => new Date(at + CHINA).getUTCDay()

function occurrences(from: number, until: number): Occurrence[] {
  const days = Array.from({ length: Math.round((until - from) / DAY) }, (_, n) => from + n * DAY)
  return days.flatMap((day) =>
    WEEK.filter((what) => what.weekday === weekday(day)).map((what) => ({ what, startsAt: day + what.from * HOUR, endsAt: day + what.until * HOUR })),
  )
}

/** One past shift from its announcement to the last scan. Returns how many attended. */
async function live(cloud: LocalCloud, people: Population, occurrence: Occurrence, round: number): Promise<number> {
  const { startsAt, endsAt, what } = occurrence
  await cloud.clock.set(Math.max(cloud.clock.now(), startsAt - 20 * HOUR))
  const shiftId = await publish(people, occurrence)
  const came = attendees(people, what, round)
  await inParallel(came, (volunteer) => volunteer.does('shift.signUp', { shiftId, postId: '1' }))
  await cloud.clock.set(startsAt - 5 * 60_000)
  await scan(people, what, came, shiftId, 'attendance.checkIn')
  await cloud.clock.set(endsAt)
  await scan(people, what, came, shiftId, 'attendance.checkOut')
  if (what.note && startsAt > Date.now() - 7 * DAY) await castMember(people, what.leader).does('handover.write', { shiftId, ...what.note })
  return came.length
}

/** Everybody scans what the leader's phone shows; the code changes every 30 s, so each group reads it anew. */
async function scan(people: Population, what: WeeklyShift, came: readonly Actor[], shiftId: string, name: 'attendance.checkIn' | 'attendance.checkOut') {
  const leader = castMember(people, what.leader)
  await inParallel(came, async (volunteer) => {
    const { token } = await leader.does('attendance.code', { shiftId })
    await volunteer.does(name, { shiftId, proof: { kind: 'token', token } })
  })
}

async function announce(cloud: LocalCloud, people: Population, occurrence: Occurrence): Promise<void> {
  const { what, startsAt } = occurrence
  if (startsAt <= cloud.clock.now()) return
  const shiftId = what.series ? await publishSeries(people, occurrence) : await publish(people, occurrence)
  const early = attendees(people, what, ROUNDS_OF_THE_ELECTRICIAN + what.weekday).slice(0, Math.floor(what.seats / 2))
  const [faithful, ...once] = early
  if (what.series && faithful) await faithful.does('regular.make', { shiftId, postId: '1', weekdays: [] })
  await inParallel(what.series ? once : early, (volunteer) => volunteer.does('shift.signUp', { shiftId, postId: '1' }))
}

async function publish(people: Population, { what, startsAt, endsAt }: Occurrence): Promise<string> {
  const { shiftId } = await castMember(people, PUBLISHER).does('shift.publish', { ...announced(people, what), startsAt, endsAt })
  return shiftId
}

/** Three weeks of it. Resolves with the first shift. */
async function publishSeries(people: Population, { what, startsAt }: Occurrence): Promise<string> {
  const days = [0, 7, 14].map((later) => new Date(startsAt + CHINA + later * DAY).toISOString().slice(0, 10))
  const from = `${String(what.from).padStart(2, '0')}:00`
  const { shiftIds } = await castMember(people, PUBLISHER).does('shift.publishSeries', { ...announced(people, what), days, from, minutes: (what.until - what.from) * 60 })
  return shiftIds[0] as string
}

function announced(people: Population, what: WeeklyShift) {
  const { post, ...shift } = what.shift
  const leader = castMember(people, what.leader)
  return { ...shift, posts: [{ name: post, seats: what.seats, skill: null }], leaderNos: [leader.memberNo] }
}

/** A different stretch of the volunteers each time, so that some have served often and some once. */
function attendees(people: Population, what: WeeklyShift, round: number): Actor[] {
  const start = (round * 7) % people.others.length
  const others = [...people.others.slice(start), ...people.others.slice(0, start)]
  return [...regulars(what, round).map((key) => castMember(people, key)), ...others].slice(0, what.seats)
}

/**
 * The guide's leader comes every now and then. Its electrician came to everything at first, which earned the points for a
 * coupon, and not of late: that is one of the reasons for which he is asked, and he has promised nothing for tomorrow.
 */
function regulars({ leader, weekday, everyWeek = [] }: WeeklyShift, round: number): string[] {
  const electrician = round < ROUNDS_OF_THE_ELECTRICIAN ? ['demo-qin-yongfu'] : []
  const now = leader !== 'demo-wang-jiansheng' && (round + weekday) % 3 === 0 ? ['demo-wang-jiansheng'] : []
  return [...electrician, ...everyWeek, ...now]
}
const ROUNDS_OF_THE_ELECTRICIAN = 9

function castMember(people: Population, key: string): Actor {
  const found = people.cast.get(key)
  if (!found) throw new Error(`${key} is not in the cast`)
  return found
}

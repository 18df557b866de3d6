import { url } from '../support/client'

/**
 * A year of a community, made from one real shift: its documents are taken as the product wrote them and copied with other
 * people, other ids and other days. So the shape is always that of today's code, and no second description of it can grow old.
 */
export interface Pattern {
  roster: Stored
  attendance: Stored
  hour: Stored
  transfer: Stored
}
type Stored = Record<string, unknown> & { _id: string }
export type Seed = Record<string, Stored[]>

const DAY = 86_400_000
export const SHIFTS = 60 * 52
export const ENTRIES = 30_000
export const VOLUNTEERS = 1163

/** The documents of this shift and person, as they stand in the database. */
export async function patternOf(shiftId: string, memberNo: string): Promise<Pattern> {
  const found = new Map<string, Stored[]>()
  for (const line of (await (await fetch(`${url()}/_cloud/export`)).text()).split('\n')) {
    if (!line.includes('"document"')) continue
    const { kind, collection, text } = JSON.parse(line) as { kind: string; collection: string; text: string }
    if (kind === 'document') found.set(collection, [...(found.get(collection) ?? []), JSON.parse(text) as Stored])
  }
  const one = (collection: string, is: (stored: Stored) => boolean): Stored => {
    const stored = found.get(collection)?.find(is)
    if (!stored) throw new Error(`no document in ${collection} for the pattern of a year`)
    return stored
  }
  return {
    roster: one('rosters', (roster) => roster.shiftId === shiftId),
    attendance: one('attendances', (attendance) => attendance.shiftId === shiftId && attendance.memberNo === memberNo),
    hour: one('hours', (hour) => hour.memberNo === memberNo),
    transfer: one('transfers', (transfer) => transfer.memberNo === memberNo),
  }
}

/** So many entries of one person, a week apart, before the pattern's day. */
export const ownYear = (pattern: Pattern, memberNo: string, many: number): Seed =>
  seedOf(Array.from({ length: many }, (_, n) => entry(pattern, `own-${n}`, memberNo, (n + 1) * 7)), [])

/** The year of everybody else: shifts of ten people over 52 weeks, and their entries. */
export function everybodysYear(pattern: Pattern): Seed[] {
  const perShift = Math.round(ENTRIES / SHIFTS)
  return Array.from({ length: SHIFTS }, (_, nth) => {
    const daysAgo = 2 + Math.floor((nth * 364) / SHIFTS)
    const people = Array.from({ length: perShift }, (__, k) => `Y${String((nth * 7 + k * 131) % VOLUNTEERS).padStart(5, '0')}`)
    return seedOf(people.map((memberNo) => entry(pattern, `year-${nth}`, memberNo, daysAgo)), [roster(pattern, nth, people, daysAgo)])
  })
}

/** The place in the ledger after everything that was served so many days ago. */
export const lateIn = ({ hour }: Pattern, daysAgo: number) => ({ servedOn: dayBefore(String(hour.servedOn), daysAgo), hourEntryId: 'zzz' })

interface Entry {
  attendance: Stored
  hour: Stored
  transfer: Stored
}

function entry({ attendance, hour, transfer }: Pattern, shiftId: string, memberNo: string, daysAgo: number): Entry {
  const id = `${shiftId}:${memberNo}`
  const ago = { memberNo, shiftId }
  return {
    attendance: { ...moved(attendance, daysAgo), ...ago, _id: id },
    hour: { ...moved(hour, daysAgo), ...ago, _id: id, servedOn: dayBefore(String(hour.servedOn), daysAgo) },
    transfer: { ...moved(transfer, daysAgo), memberNo, _id: `${String(transfer._id)}-${id}` },
  }
}

function roster(pattern: Pattern, nth: number, people: readonly string[], daysAgo: number): Stored {
  const confirmed = people.map((memberNo) => ({ memberNo, name: memberNo, at: 1 }))
  return { ...moved(pattern.roster, daysAgo), _id: `year-${nth}:1`, shiftId: `year-${nth}`, people, confirmed, seats: people.length, left: 0, leaderNos: [`Y${String(nth % 40).padStart(5, '0')}`] }
}

const seedOf = (entries: readonly Entry[], rosters: Stored[]): Seed => ({
  rosters,
  attendances: entries.map(({ attendance }) => attendance),
  hours: entries.map(({ hour }) => hour),
  transfers: entries.map(({ transfer }) => transfer),
})

/** Every moment of the document, so many days earlier. */
function moved(stored: Stored, days: number): Stored {
  const isMoment = (value: unknown): value is number => typeof value === 'number' && value > 1e12
  return Object.fromEntries(Object.entries(stored).map(([field, value]) => [field, isMoment(value) ? value - days * DAY : value])) as Stored
}

const dayBefore = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10)

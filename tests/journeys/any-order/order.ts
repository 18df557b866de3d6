import type { RecordBook } from '#contract/hours'
import { clockNow } from '../../support/client'
import { type Scene } from './steps'

/** What must hold whatever happened. */
export async function expectOrder({ town, shifts }: Scene): Promise<void> {
  for (const shiftId of shifts) await expectLists(town, shiftId)
  for (const who of town.volunteers) expectBook(await who.does('hours.mine', {}))
  expect(await town.founder.does('points.prove', {})).toMatchObject({ balanced: true, wrongAccounts: [] })
}

/** Nobody stands on any list of this shift who cannot show what it asks for, whichever way they tried. */
export async function expectOnly(town: Scene['town'], shiftId: string, memberNos: readonly string[]): Promise<void> {
  const { confirmed, pending, waiting } = await town.leader.does('shift.roster', { shiftId })
  expect([...confirmed, ...pending, ...waiting].filter(({ memberNo }) => !memberNos.includes(memberNo))).toEqual([])
}

/** Every seat is free or has one person, nobody stands in two places, and whoever is present stands on the list. */
export async function expectLists(town: Scene['town'], shiftId: string): Promise<void> {
  const [roster, { posts }, { people, missing }] = await Promise.all([
    town.leader.does('shift.roster', { shiftId }),
    town.leader.does('shift.get', { shiftId }),
    town.leader.does('attendance.list', { shiftId }),
  ])
  const [post] = posts
  if (!post) throw new Error('the post is missing')
  const confirmed = roster.confirmed.map(({ memberNo }) => memberNo)
  const pending = roster.pending.map(({ memberNo }) => memberNo)
  const waiting = roster.waiting.map(({ memberNo }) => memberNo)
  expect(confirmed.length + pending.length + post.left).toBe(post.seats)
  const everybody = [...confirmed, ...pending, ...waiting]
  expect(new Set(everybody).size).toBe(everybody.length)
  // A free seat beside people who wait would be a seat that somebody was cheated of. Nobody moves up into what has begun.
  if (waiting.length > 0 && roster.startsAt > (await clockNow())) expect(post.left).toBe(0)
  const present = people.map(({ memberNo }) => memberNo)
  expect(new Set(present).size).toBe(present.length)
  expect(confirmed).toEqual(expect.arrayContaining(present))
  expect([...present, ...missing.map(({ memberNo }) => memberNo)].sort()).toEqual([...confirmed].sort())
  for (const { state, checkInAt, checkOutAt, minutes } of people) {
    if (checkOutAt !== null) expect(checkOutAt).toBeGreaterThanOrEqual(checkInAt)
    if (state === 'done') expect(minutes).toBeGreaterThanOrEqual(0)
  }
}

/** The sum of a person is the sum of the entries, in each grade, always. */
function expectBook({ entries, measuredMinutes, typedMinutes }: RecordBook): void {
  const lines = entries.flatMap((entry) => [entry, ...entry.corrections])
  const sumOf = (grade: string) => lines.filter((line) => line.grade === grade).reduce((sum, { minutes }) => sum + minutes, 0)
  expect(measuredMinutes).toBe(sumOf('measured'))
  expect(typedMinutes).toBe(sumOf('typed'))
  for (const entry of entries) {
    expect(Number.isInteger(entry.minutes)).toBe(true)
    expect(entry.minutes + entry.corrections.reduce((sum, { minutes }) => sum + minutes, 0)).toBeGreaterThanOrEqual(0)
  }
}

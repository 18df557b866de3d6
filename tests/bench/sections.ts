import type { ColdStart } from './cold-start'
import { Judging, type Section } from './report'
import type { TripCount, Uncalled } from './round-trips'
import type { Rush } from './rush'
import type { Size } from './sizes'
import type { Speed } from './speed'
import type { Year } from './year'
import { atLeast, atMost, table } from './table'

const MOST_TIMES_FLOOR = 5
const LEAST_OF_FLOOR = 0.2

export function speedSection(speeds: readonly Speed[]): Section {
  const judging = new Judging()
  const rows = speeds.map(({ name, alone, ten }) => [
    name,
    ms(alone.floor), ms(alone.p50), ms(alone.p95), `${alone.timesFloor.toFixed(2)}×`, judging.cell(atMost(alone.timesFloor, MOST_TIMES_FLOOR, (limit) => `${limit}×`)),
    ten.floor.toFixed(0), ten.rate.toFixed(0), ten.ofFloor.toFixed(2), judging.cell(atLeast(ten.ofFloor, LEAST_OF_FLOOR)),
  ])
  const headers = ['one at a time | ten at a time', 'floor p50', 'p50', 'p95', '× floor', 'target', '| floor/s', 'per s', 'of floor', 'target']
  return { title: 'Commands against the floor (one read and one durable write through the same door)', text: table(headers, rows), targets: judging.targets }
}

export function rushSection({ people, rate, floor, ofFloor }: Rush): Section {
  const judging = new Judging()
  const row = [['attendance.checkIn', floor.toFixed(0), rate.toFixed(0), ofFloor.toFixed(2), judging.cell(atLeast(ofFloor, LEAST_OF_FLOOR))]]
  const text = table(['all at once', 'floor/s', 'per s', 'of floor', 'target'], row)
  return { title: `${people} people check in at the same moment on one shift`, text, targets: judging.targets }
}

export function tripSection(trips: readonly TripCount[], { inside, forgotten }: Uncalled): Section {
  const judging = new Judging()
  const rows = trips.map(({ name, kind, least, most, budget }) => [
    name, kind, least === most ? String(most) : `${least}–${most}`, budget === null ? '' : judging.cell(atMost(most, budget)),
  ])
  const dear = trips.filter(({ most, budget }) => budget !== null && most > budget)
  const text = [
    table(['procedure', 'kind', 'round trips', 'budget'], rows),
    `not callable from outside, and counted with › above where they ran: ${inside.join(', ')}`,
    ...(forgotten.length > 0 ? [`not called by the story of this bench: ${forgotten.join(', ')}`] : []),
    ...dear.map(({ name, requests }) => `over budget: ${name} = ${requests.join(' → ')}`),
  ].join('\n')
  return { title: 'Round trips of one successful call (requests of the SDK)', text, targets: judging.targets }
}

export function coldSection(starts: readonly ColdStart[]): Section {
  const rows = starts.map(({ name, ms: time, timesEmpty }) => [name === 'empty' ? 'an empty node process' : name, time.toFixed(0), `${timesEmpty.toFixed(1)}×`])
  return { title: 'Cold start: from nothing to an instance that could take a call', text: table(['function', 'ms', '× empty'], rows), targets: [] }
}

export function sizeSection(sizes: readonly Size[]): Section {
  const judging = new Judging()
  const rows = sizes.map(({ what, bytes, limit }) => [what, kb(bytes), limit === null ? '' : judging.cell(atMost(bytes, limit, kb))])
  const rest = sizes.some(({ what }) => what.startsWith('weapp')) ? '' : '\nno mini-program is built: npm run build:weapp'
  return { title: 'Packages of the last build', text: table(['package', 'KB', 'budget'], rows) + rest, targets: judging.targets }
}

const MOST_GROWTH = 1.2

export function yearSection({ costs, shifts, entries, loadSeconds }: Year): Section {
  const judging = new Judging()
  const rows = costs.map(({ name, who, before, after }) => [
    name, who, `${before.toFixed(2)}×`, `${after.toFixed(2)}×`, judging.cell(atMost(after, MOST_TIMES_FLOOR, (limit) => `${limit}×`)),
    (after / before).toFixed(2), judging.cell(atMost(after / before, MOST_GROWTH)),
  ])
  const text = `${table(['question', 'of', 'before', 'after', 'target', 'growth', 'target'], rows)}\nloaded ${shifts} shifts and ${entries} entries of others in ${loadSeconds.toFixed(0)} s`
  return { title: 'The same questions before and after a year of everybody else, in times the floor', text, targets: judging.targets }
}

const ms = (value: number) => `${value.toFixed(2)} ms`
const kb = (bytes: number) => (bytes / 1024).toFixed(0)

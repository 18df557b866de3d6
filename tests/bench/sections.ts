import type { ColdStart } from './cold-start'
import type { TripCount } from './round-trips'
import type { Size } from './sizes'
import type { Speed } from './speed'
import type { Year } from './year'
import { atLeast, atMost, mark, table, type Target } from './table'

/** The parts of the report, each with the targets that it is judged by. */
export interface Section {
  title: string
  text: string
  targets: Target[]
}

const MOST_TIMES_FLOOR = 5
const LEAST_OF_FLOOR = 0.2

export function speedSection(speeds: readonly Speed[]): Section {
  const targets: Target[] = []
  const judged = (target: Target) => mark(targets[targets.push(target) - 1] ?? target)
  const rows = speeds.map(({ name, alone, ten }) => [
    name,
    ms(alone.floor), ms(alone.p50), ms(alone.p95), `${alone.timesFloor.toFixed(2)}×`, judged(atMost(alone.timesFloor, MOST_TIMES_FLOOR, (limit) => `${limit}×`)),
    ten.floor.toFixed(0), ten.rate.toFixed(0), ten.ofFloor.toFixed(2), judged(atLeast(ten.ofFloor, LEAST_OF_FLOOR)),
  ])
  const headers = ['one at a time | ten at a time', 'floor p50', 'p50', 'p95', '× floor', 'target', '| floor/s', 'per s', 'of floor', 'target']
  return { title: 'Commands against the floor (one read and one durable write through the same door)', text: table(headers, rows), targets }
}

export function tripSection(trips: readonly TripCount[], uncalled: readonly string[]): Section {
  const targets: Target[] = []
  const rows = trips.map(({ name, kind, least, most, budget }) => {
    const target = budget === null ? null : atMost(most, budget)
    if (target) targets.push(target)
    return [name, kind, least === most ? String(most) : `${least}–${most}`, target ? mark(target) : '']
  })
  const dear = trips.filter(({ most, budget }) => budget !== null && most > budget)
  const text = [
    table(['procedure', 'kind', 'round trips', 'budget'], rows),
    ...(uncalled.length > 0 ? [`not callable from outside, and counted with › above where they ran: ${uncalled.join(', ')}`] : []),
    ...dear.map(({ name, requests }) => `over budget: ${name} = ${requests.join(' → ')}`),
  ].join('\n')
  return { title: 'Round trips of one successful call (requests of the SDK)', text, targets }
}

export function coldSection(starts: readonly ColdStart[]): Section {
  const rows = starts.map(({ name, ms: time, timesEmpty }) => [name === 'empty' ? 'an empty node process' : name, time.toFixed(0), `${timesEmpty.toFixed(1)}×`])
  return { title: 'Cold start: from nothing to an instance that could take a call', text: table(['function', 'ms', '× empty'], rows), targets: [] }
}

export function sizeSection(sizes: readonly Size[]): Section {
  const targets: Target[] = []
  const rows = sizes.map(({ what, bytes, limit }) => {
    const target = limit === null ? null : atMost(bytes, limit, kb)
    if (target) targets.push(target)
    return [what, kb(bytes), target ? mark(target) : '']
  })
  const rest = sizes.some(({ what }) => what.startsWith('weapp')) ? '' : '\nno mini-program is built: npm run build:weapp'
  return { title: 'Packages of the last build', text: table(['package', 'KB', 'budget'], rows) + rest, targets }
}

const MOST_GROWTH = 1.2

export function yearSection({ costs, shifts, entries, loadSeconds }: Year): Section {
  const targets: Target[] = []
  const judged = (target: Target) => mark(targets[targets.push(target) - 1] ?? target)
  const rows = costs.map(({ name, who, before, after }) => [
    name, who, `${before.toFixed(2)}×`, `${after.toFixed(2)}×`, judged(atMost(after, MOST_TIMES_FLOOR, (limit) => `${limit}×`)),
    (after / before).toFixed(2), judged(atMost(after / before, MOST_GROWTH)),
  ])
  const text = `${table(['question', 'of', 'before', 'after', 'target', 'growth', 'target'], rows)}\nloaded ${shifts} shifts and ${entries} entries of others in ${loadSeconds.toFixed(0)} s`
  return { title: 'The same questions before and after a year of everybody else, in times the floor', text, targets }
}

const ms = (value: number) => `${value.toFixed(2)} ms`
const kb = (bytes: number) => (bytes / 1024).toFixed(0)

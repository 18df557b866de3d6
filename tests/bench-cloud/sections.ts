import { Judging, type Section } from '../bench/report'
import { atMost, table } from '../bench/table'
import type { Commits } from './commits'
import { TIMES, type Compilations } from './compilations'
import type { FindCost } from './finds'
import { TRANSACTIONS, type GroupCommit } from './group-commit'
import type { CallCost } from './isolation'
import type { Resident } from './memory'
import type { Reopening } from './reopen'

const MOST_TIMES_IN_PROCESS = 1.25
const MOST_SYNCS = 1.2
const MOST_GROWTH = 1.2
const MOST_OPENING_MS = 100

export function callSection(costs: readonly CallCost[]): Section {
  const judging = new Judging()
  const rows = costs.map(({ deed, isolated, inProcess, times }) => [
    CALLS[deed] ?? deed, ms(isolated), ms(inProcess), `${times.toFixed(2)}×`,
    deed === 'nothing' ? '' : judging.cell(atMost(times, MOST_TIMES_IN_PROCESS, (limit) => `${limit}×`)),
  ])
  const text = table(['call, p50', 'in an instance', 'in the process of a server', 'ratio', 'target'], rows)
  return { title: 'A call in a process of its own against the same code without isolation', text, targets: judging.targets }
}

const CALLS: Record<string, string> = {
  nothing: 'nothing: the way there and back',
  get: 'one read through the SDK',
  transfer: 'a transaction through the SDK (6 requests)',
}

export function commitSection({ perSecond, p50Ms, probePerSecond, ofProbe }: Commits): Section {
  const row = [['one document each, one after the other', perSecond.toFixed(0), ms(p50Ms), probePerSecond.toFixed(0), ofProbe.toFixed(2)]]
  const text = table(['durable commits', 'per s', 'p50', 'flushed 4 KB writes per s', 'ratio'], row)
  return { title: 'Durable commits against what the disk manages (a commit flushes twice: its pages, then the head)', text, targets: [] }
}

export function groupSection(measured: GroupCommit | undefined): Section {
  const title = `Flushes of the disk for ${TRANSACTIONS} transactions, counted in system calls`
  if (!measured) return { title, text: 'skipped: strace is not installed, and nothing else counts system calls truthfully (apt-get install strace)', targets: [] }
  const judging = new Judging()
  const { together, inTurn } = measured
  const rows = [
    ['committed together', together.syncs.toFixed(2), judging.cell(atMost(together.syncs, MOST_SYNCS)), together.flushedWrites.toFixed(2)],
    ['committed one after the other', inTurn.syncs.toFixed(2), '', inTurn.flushedWrites.toFixed(2)],
  ]
  return { title, text: table(['transactions', 'syncs', 'target', 'flushed writes of the head'], rows), targets: judging.targets }
}

export function findSection(sizes: readonly number[], costs: readonly FindCost[]): Section {
  const judging = new Judging()
  const rows = costs.map(({ asked, p50s, growth, undisturbed, isJudged }) => [
    asked, ...sizesOf(sizes, p50s).map((p50) => (p50 === undefined ? '' : us(p50))), growth.toFixed(2), isJudged ? judging.cell(atMost(growth, MOST_GROWTH)) : '', undisturbed.toFixed(2),
  ])
  const text = table(['newest 20 of a person, µs', ...sizes.map(many), 'growth', 'target', 'of the fastest 5 %'], rows)
  return { title: 'An indexed find in worlds of growing size', text, targets: judging.targets }
}

/** Where only the smallest and the largest were asked, they stand at the ends. */
const sizesOf = (sizes: readonly number[], p50s: readonly number[]): (number | undefined)[] =>
  p50s.length === sizes.length ? [...p50s] : sizes.map((_, at) => (at === 0 ? p50s[0] : at === sizes.length - 1 ? p50s[1] : undefined))

export function reopenSection(entries: number, openings: readonly Reopening[]): Section {
  const judging = new Judging()
  const rows = openings.map(({ what, ms: time, isJudged }) => [
    what, ms(time), isJudged ? judging.cell(atMost(time, MOST_OPENING_MS, (limit) => `${limit} ms`)) : '',
  ])
  return { title: `Opening ${many(entries)} documents, to the first answer`, text: table(['opened', 'time', 'target'], rows), targets: judging.targets }
}

export function memorySection(entries: number, residents: readonly Resident[] | undefined): Section {
  const title = `Resident memory with ${many(entries)} documents, MB`
  if (!residents) return { title, text: 'skipped: only Linux tells memory of a process from pages of files (/proc/<pid>/status)', targets: [] }
  const rows = residents.map(({ process, own, mapped }) => [process, mb(own), mb(mapped)])
  return { title, text: table(['process', 'its own', 'pages of files'], rows), targets: [] }
}

export function compileSection(counts: readonly Compilations[]): Section {
  const judging = new Judging()
  const rows = counts.map(({ request, first, again }) => [request, String(first), String(again), judging.cell(atMost(again, 0))])
  return { title: 'Texts compiled for a request', text: table(['request', 'the first time', `${TIMES} times more`, 'target'], rows), targets: judging.targets }
}

const ms = (value: number) => `${value.toFixed(2)} ms`
const us = (milliseconds: number) => (milliseconds * 1000).toFixed(0)
const mb = (bytes: number) => (bytes / 1_048_576).toFixed(0)
const many = (entries: number) => entries.toLocaleString('en')

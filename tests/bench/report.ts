import os from 'node:os'
import { parseArgs } from 'node:util'
import { mark, type Target } from './table'

/** A part of a report, with the targets that it is judged by. */
export interface Section {
  title: string
  text: string
  targets: readonly Target[]
}

/** The targets of one section, collected while its rows are written. */
export class Judging {
  readonly targets: Target[] = []

  /** The target as a cell of the table. */
  cell(target: Target): string {
    this.targets.push(target)
    return mark(target)
  }
}

export interface Flags {
  rounds?: number
  warmUpSeconds?: number
  quick: boolean
  strict: boolean
}

/** `--rounds N`, `--warm-up SECONDS`, `--quick` for a look, `--strict` to end with 1 when a target is missed. */
export function readFlags(): Flags {
  const { values } = parseArgs({
    options: { rounds: { type: 'string' }, 'warm-up': { type: 'string' }, quick: { type: 'boolean', default: false }, strict: { type: 'boolean', default: false } },
  })
  const { rounds, 'warm-up': warmUp, quick, strict } = values
  return { quick, strict, ...(rounds !== undefined && { rounds: Number(rounds) }), ...(warmUp !== undefined && { warmUpSeconds: Number(warmUp) }) }
}

export const heading = (what: string) => `${what}, ${new Date().toISOString().slice(0, 16)} UTC, ${machine()}`

export function printSections(sections: readonly Section[]): void {
  for (const { title, text } of sections) console.log(`\n${title}\n\n${text}`)
}

/** The last line, and with `strict` the exit code. */
export function finish(sections: readonly Section[], { strict }: Pick<Flags, 'strict'>): void {
  const targets = sections.flatMap((section) => section.targets)
  const missed = targets.filter(({ met }) => !met).length
  console.log(`\n${targets.length - missed} of ${targets.length} targets met`)
  process.exitCode = strict && missed > 0 ? 1 : 0
}

export const load = () => (os.loadavg()[0] ?? 0).toFixed(1)
const machine = () => `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, load average ${load()}`

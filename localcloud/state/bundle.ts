/**
 * An environment in one file: a line of JSON for each thing, between a first line that says what this is and a last one
 * that says how many lines there were and their SHA-256. A file that was cut off or changed is recognised before any of it is used.
 */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { DatabaseEntry } from '../database'

/** Raise when older code could misread what newer code writes. */
export const BUNDLE_FORMAT = 1

export interface BundleHead {
  kind: 'localcloud'
  format: number
  envId: string
  /** When it was made, for people. */
  madeAt: string
}

export type BundleEntry =
  | DatabaseEntry
  | { kind: 'setting'; key: string; value: unknown }
  | { kind: 'subscription'; key: string; value: unknown }
  | { kind: 'message'; key: number; value: unknown }
  | { kind: 'file'; key: string; value: unknown; base64: string }

interface BundleEnd {
  kind: 'end'
  lines: number
  sha256: string
}

/** The lines of a bundle, each with its line feed. */
export async function* bundleLines(head: Omit<BundleHead, 'kind' | 'format'>, entries: AsyncIterable<BundleEntry>): AsyncGenerator<string> {
  const sum = createHash('sha256')
  let lines = 1
  yield lineOf({ kind: 'localcloud', format: BUNDLE_FORMAT, ...head } satisfies BundleHead, sum)
  for await (const entry of entries) {
    lines += 1
    yield lineOf(entry, sum)
  }
  yield `${JSON.stringify({ kind: 'end', lines, sha256: sum.digest('hex') } satisfies BundleEnd)}\n`
}

/** Reads a bundle through. Throws a sentence for people when it is none, is newer than this program, or is damaged. */
export async function checkBundle(file: string): Promise<BundleHead> {
  const sum = createHash('sha256')
  let head: BundleHead | undefined
  let end: BundleEnd | undefined
  let lines = 0
  for await (const line of linesOf(file)) {
    head ??= readHead(file, line)
    if (end !== undefined) throw damaged(file)
    end = endOf(line)
    if (end !== undefined) continue
    sum.update(`${line}\n`)
    lines += 1
  }
  if (head === undefined) throw new Error(`${file} is not an export of a local cloud.`)
  if (end?.lines !== lines || end.sha256 !== sum.digest('hex')) throw damaged(file)
  return head
}

/** The entries of a bundle that has been checked. */
export async function* bundleEntries(file: string): AsyncGenerator<BundleEntry> {
  let first = true
  for await (const line of linesOf(file)) {
    if (!first && endOf(line) === undefined) yield JSON.parse(line) as BundleEntry
    first = false
  }
}

const linesOf = (file: string) => createInterface({ input: createReadStream(file), crlfDelay: Infinity })

function lineOf(value: object, sum: Hash): string {
  const line = `${JSON.stringify(value)}\n`
  sum.update(line)
  return line
}

function endOf(line: string): BundleEnd | undefined {
  return line.startsWith('{"kind":"end"') ? (JSON.parse(line) as BundleEnd) : undefined
}

function readHead(file: string, line: string): BundleHead {
  if (!line.startsWith('{"kind":"localcloud"')) throw new Error(`${file} is not an export of a local cloud.`)
  const head = JSON.parse(line) as BundleHead
  if (head.format <= BUNDLE_FORMAT) return head
  throw new Error(`${file} was exported by a newer version (format ${head.format}, this one reads up to ${BUNDLE_FORMAT}). Update the program.`)
}

const damaged = (file: string): Error => new Error(`${file} is damaged or was cut off; nothing of it was imported. Export it again.`)

import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'

/*
 * lmdb maps its file into memory: a file that was cut off would end the whole process at the first missing page, without a
 * word. So its two heads are read before it is opened. A file shorter than its newest head says may still be whole (pages that
 * were given back before the commit are never written), so only then is everything read, in another process.
 * Layout: lmdb 3.5.6, a head at the start of each of the first two pages.
 */

const MAGIC = 0xbeefc0de
const HEAD = { magic: 24, pageSize: 48, lastPage: 144, transaction: 152, length: 160 }

/** Throws a sentence for people when the lmdb files under `dir` are damaged. */
export function refuseDamage(dir: string): void {
  const file = join(dir, 'data.mdb')
  if (!existsSync(file)) return
  const { size, heads } = readHeads(file)
  if (size === 0) return // killed before the first commit: nothing was ever in it
  const newest = heads.sort((one, other) => Number(other.transaction - one.transaction))[0]
  if (newest === undefined || (size < newest.bytes && !canBeRead(dir))) throw new Error(
    `The file ${file} is damaged or was cut off. Restore the data folder from a copy or an export, or choose another folder.`)
}

function readHeads(file: string): { size: number; heads: { transaction: bigint; bytes: number }[] } {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const first = headAt(handle, 0)
    const heads = first === undefined ? [] : [first, headAt(handle, first.pageSize)].flatMap((head) => head ?? [])
    return { size, heads }
  } finally {
    closeSync(handle)
  }
}

function headAt(handle: number, at: number): { transaction: bigint; bytes: number; pageSize: number } | undefined {
  const bytes = Buffer.alloc(HEAD.length)
  if (readSync(handle, bytes, 0, HEAD.length, at) < HEAD.length || bytes.readUInt32LE(HEAD.magic) !== MAGIC) return undefined
  const pageSize = bytes.readUInt32LE(HEAD.pageSize)
  const pages = Number(bytes.readBigUInt64LE(HEAD.lastPage)) + 1
  return { transaction: bytes.readBigUInt64LE(HEAD.transaction), bytes: pages * pageSize, pageSize }
}

function canBeRead(dir: string): boolean {
  return spawnSync(process.execPath, [join(__dirname, 'walk.cjs'), dir], { stdio: 'ignore' }).status === 0
}

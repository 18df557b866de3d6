/**
 * Values as bytes whose byte order is the value order of `values.ts`. Each encoding ends itself (no encoding is the
 * beginning of another), so encodings can be joined into compound keys and the order stays that of the parts.
 * A descending part has every byte inverted. No part begins with 0xFF, hence `prefix + 0xFF` lies behind all that begins
 * with the prefix.
 */
import { MAX_INDEX_KEY_BYTES } from '../limits'
import { requestFailed } from './failures'
import { isDoc, Rank, rankOf, type Value } from './values'

const END = 0x00
const NAN = Rank.number - 1
/** Bytes 0 and 1 of a text become 01 01 and 01 02, so that they sort behind END and before every other byte. */
const ESCAPE = 0x01

const scratch = Buffer.alloc(MAX_INDEX_KEY_BYTES * 8)
let at = 0

/** Stands for an array without elements, which an index keeps as one row that sorts before null. */
export const EMPTY_ARRAY = Symbol('empty array')
export type IndexedValue = Value | typeof EMPTY_ARRAY

/** Throws DATABASE_REQUEST_FAILED when the bytes exceed the limit of an indexed value. */
export function encodeValue(value: IndexedValue, direction: 1 | -1 = 1): Buffer {
  at = 0
  write(value)
  const bytes = Buffer.from(scratch.subarray(0, at))
  return direction === 1 ? bytes : invert(bytes)
}

export function invert(bytes: Buffer): Buffer {
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = 0xff - (bytes[i] as number)
  return bytes
}

function put(byte: number): void {
  if (at >= MAX_INDEX_KEY_BYTES) throw requestFailed('key too large to index')
  scratch[at] = byte
  at += 1
}

function write(value: IndexedValue): void {
  if (value === EMPTY_ARRAY) return put(Rank.emptyArray)
  const rank = rankOf(value)
  put(typeof value === 'number' && Number.isNaN(value) ? NAN : rank)
  if (typeof value === 'string') writeString(value)
  else if (typeof value === 'number') writeNumber(value)
  else if (typeof value === 'boolean') put(value ? 2 : 1)
  else if (value instanceof Date) writeNumber(value.getTime())
  else if (Array.isArray(value)) writeList(value)
  else if (isDoc(value)) writeDoc(value)
}

/** IEEE 754 bits, the sign bit flipped for positive numbers and all bits for negative ones, sort as the numbers do. */
function writeNumber(value: number): void {
  if (Number.isNaN(value)) return
  if (at + 8 > MAX_INDEX_KEY_BYTES) throw requestFailed('key too large to index')
  scratch.writeDoubleBE(value === 0 ? 0 : value, at)
  const negative = value < 0
  if (negative) invert(scratch.subarray(at, at + 8))
  else scratch[at] = (scratch[at] as number) | 0x80
  at += 8
}

function writeString(value: string): void {
  if (value.length > MAX_INDEX_KEY_BYTES) throw requestFailed('key too large to index')
  const length = scratch.write(value, at, 'utf8')
  const text = scratch.subarray(at, at + length)
  if (text.includes(0) || text.includes(ESCAPE)) return writeEscaped(Buffer.from(text))
  at += length
  put(END)
}

function writeEscaped(text: Buffer): void {
  for (const byte of text) {
    if (byte <= ESCAPE) put(ESCAPE)
    put(byte <= ESCAPE ? byte + 1 : byte)
  }
  put(END)
}

function writeList(list: readonly Value[]): void {
  for (const item of list) write(item)
  put(END)
}

function writeDoc(doc: Record<string, Value>): void {
  for (const field of Object.keys(doc)) {
    put(rankOf(doc[field]))
    writeString(field)
    write(doc[field] as Value)
  }
  put(END)
}

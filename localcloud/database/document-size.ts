/** The size of a document in BSON (bsonspec.org), which decides what MongoDB takes. */
import { MAX_DOCUMENT_BYTES } from '../limits'
import { requestFailed } from './failures'
import type { Doc, Value } from './values'

/** The size, or DATABASE_REQUEST_FAILED when it is too large. */
export function permittedSize(doc: Doc): number {
  const size = sizeOf(doc)
  if (size > MAX_DOCUMENT_BYTES) throw requestFailed(`object is too large. size in bytes: ${size}, max size: ${MAX_DOCUMENT_BYTES}`)
  return size
}

/** A length and an end around elements of: kind, name, end of name, value. */
export function sizeOf(container: Doc | Value[]): number {
  let size = 5
  if (Array.isArray(container)) container.forEach((item, i) => (size += 2 + String(i).length + valueSize(item)))
  else for (const name of Object.keys(container)) size += 2 + Buffer.byteLength(name) + valueSize(container[name] as Value)
  return size
}

function valueSize(value: Value): number {
  if (value === null) return 0
  if (typeof value === 'string') return 5 + Buffer.byteLength(value)
  if (typeof value === 'boolean') return 1
  if (typeof value === 'number') return value === (value | 0) ? 4 : 8 // an integer of 32 bits, or a double
  return value instanceof Date ? 8 : sizeOf(value)
}

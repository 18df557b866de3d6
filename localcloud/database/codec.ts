/**
 * Documents as they lie on disk: JSON, with a date as `{"$date": ms}` and a number that JSON does not know as
 * `{"$number": "NaN"}`. No stored field begins with `$`, so the marks cannot be mistaken. We do not use lmdb's msgpack
 * encoder: where lmdb is loaded in two realms of one process, as jest does, its dates are not instances of our Date.
 */
import { isDoc, type Doc, type Value } from './values'

export const encodeDoc = (doc: Doc): string => JSON.stringify(marked(doc))

export function decodeDoc(text: string): Doc {
  const doc = JSON.parse(text) as Doc
  // In a JSON text these three characters can only be the beginning of a mark: inside a string the quote is escaped.
  return text.includes('{"$') ? (unmarked(doc) as Doc) : doc
}

function marked(value: Value): Value {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $number: String(value) }
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return { $date: value.getTime() }
  if (Array.isArray(value)) return value.map(marked)
  const copy: Doc = {}
  for (const field in value) copy[field] = marked(value[field] as Value)
  return copy
}

function unmarked(value: Value): Value {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) value[i] = unmarked(value[i] as Value)
    return value
  }
  if (!isDoc(value)) return value
  if (typeof value.$date === 'number') return new Date(value.$date)
  if (typeof value.$number === 'string') return Number(value.$number)
  for (const field in value) value[field] = unmarked(value[field] as Value)
  return value
}

/**
 * EJSON at the edge: wx-server-sdk 4.0.2 sends and expects canonical Extended JSON (bson 4.7.2, `relaxed: false`) as
 * strings inside JSON. Inside, values are plain (numbers, Date), because parsing EJSON costs several times JSON.
 * `{"$tcb_server_date":{offset}}` becomes now + offset while reading. Kinds this store does not keep are refused aloud.
 */
import { MAX_NESTING_DEPTH } from '../limits'
import { invalidParam } from './failures'
import { Pattern, type Doc, type Value } from './values'

/** What a server date becomes: `at(offset ms)` answers the date, or throws where none is allowed (in a transaction). */
export type ServerDate = (offsetMs: number) => Date

export function parseEjson(text: string, serverDate: ServerDate): Value {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw invalidParam('not a valid EJSON text')
  }
  return revive(json, serverDate, 0)
}

function revive(json: unknown, serverDate: ServerDate, depth: number): Value {
  if (typeof json !== 'object' || json === null) return json as Value
  if (depth > MAX_NESTING_DEPTH) throw invalidParam(`nested deeper than ${MAX_NESTING_DEPTH} levels`)
  if (Array.isArray(json)) {
    for (let i = 0; i < json.length; i += 1) json[i] = revive(json[i], serverDate, depth + 1)
    return json as Value[]
  }
  const object = json as Record<string, unknown>
  for (const field in object) {
    if (field.charCodeAt(0) === 36 && field in special) return reviveSpecial(object, field, serverDate)
    if (field === '__proto__') throw invalidParam('a field cannot be named __proto__')
    object[field] = revive(object[field], serverDate, depth + 1)
  }
  return object as Doc
}

type Reviver = (inner: unknown, serverDate: ServerDate) => unknown
const numberOf = (inner: unknown): number => {
  const number = typeof inner === 'string' && inner.trim() !== '' ? Number(inner) : inner
  if (typeof number !== 'number' || (Number.isNaN(number) && inner !== 'NaN')) throw invalidParam('not a valid number')
  return number
}
const unsupported: Reviver = () => {
  throw invalidParam('only null, booleans, numbers, strings, dates, arrays and objects can be stored')
}

const special: Record<string, Reviver> = Object.assign(Object.create(null) as Record<string, Reviver>, {
  $numberInt: numberOf,
  $numberLong: numberOf,
  $numberDouble: numberOf,
  $date: (inner: unknown) => new Date(millisecondsOf(inner)),
  $regularExpression: patternOf,
  $tcb_server_date: (inner: unknown, serverDate: ServerDate) => serverDate(offsetOf(inner)),
  $oid: unsupported,
  $binary: unsupported,
  $numberDecimal: unsupported,
  $timestamp: unsupported,
  $symbol: unsupported,
  $code: unsupported,
  $dbPointer: unsupported,
  $minKey: unsupported,
  $maxKey: unsupported,
  $undefined: unsupported,
})

function reviveSpecial(object: Record<string, unknown>, field: string, serverDate: ServerDate): Value {
  return (special[field] as Reviver)(object[field], serverDate) as Value
}

/** The only member of `{"$numberLong": "5"}` and the like; other values as they are. */
const plainNumber = (inner: unknown): number =>
  numberOf(typeof inner === 'object' && inner !== null ? Object.values(inner)[0] : inner)

function millisecondsOf(inner: unknown): number {
  const ms = typeof inner === 'string' ? Date.parse(inner) : plainNumber(inner)
  if (!Number.isInteger(ms) || Math.abs(ms) > 8.64e15) throw invalidParam('not a valid date')
  return ms
}

function offsetOf(inner: unknown): number {
  const offset = plainNumber((inner as { offset?: unknown } | null)?.offset ?? 0)
  if (!Number.isInteger(offset)) throw invalidParam('not a valid offset of a server date')
  return offset
}

function patternOf(inner: unknown): Pattern {
  const { pattern, options } = (inner ?? {}) as { pattern?: unknown; options?: unknown }
  if (typeof pattern !== 'string') throw invalidParam('not a valid regular expression')
  return new Pattern(pattern, typeof options === 'string' ? options : '')
}

/** Canonical EJSON, the same text that `EJSON.stringify(value, { relaxed: false })` of bson 4.7.2 gives. */
export function toEjson(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return numberToEjson(value)
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`
  if (Array.isArray(value)) return `[${value.map((item) => toEjson(item ?? null)).join(',')}]`
  let text = ''
  for (const field in value) {
    const item = value[field]
    // Expressions of an aggregate leave undefined where a field is missing; such a field is not part of the answer.
    if (item !== undefined) text += (text === '' ? '' : ',') + labelOf(field) + toEjson(item)
  }
  return `{${text}}`
}

const labels = new Map<string, string>()
const MAX_LABELS = 5000

/** `"field":` — field names repeat in every document, and quoting them again costs a third of the whole text. */
function labelOf(field: string): string {
  const known = labels.get(field)
  if (known !== undefined) return known
  const label = `${JSON.stringify(field)}:`
  if (labels.size < MAX_LABELS) labels.set(field, label)
  return label
}

/** The smallest of BSON's integers that holds the number, else a double. -0 becomes 0, as in bson 4.7.2. */
function numberToEjson(value: number): string {
  if (!Number.isInteger(value)) return `{"$numberDouble":"${value}"}`
  if (value >= -0x80000000 && value <= 0x7fffffff) return `{"$numberInt":"${value}"}`
  const isLong = value >= -(2 ** 63) && value <= 2 ** 63
  return `{"${isLong ? '$numberLong' : '$numberDouble'}":"${value}"}`
}

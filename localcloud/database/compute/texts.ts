/** Operators on texts. Positions count UTF-8 bytes or code points, never JavaScript's UTF-16 units. */
import { requestFailed } from '../failures'
import { compareStrings } from '../values'
import { named, unlessNull, values, type Operator } from './operators'
import { integerOf, isNothing, listOf, textOf, wrongKind, type Maybe } from './scope'

/** What the operators that cut and change letters take for a text; null and missing count as the empty one. */
export function asText(value: Maybe, name: string): string {
  if (isNothing(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  throw wrongKind(name, 'strings', value)
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80

function cutBytes([value, from, count]: Maybe[], name: string): string {
  const bytes = Buffer.from(asText(value, name))
  const [start, length] = [integerOf(from, name), integerOf(count, name)]
  if (start < 0) throw requestFailed(`${name}:  starting index must be non-negative (got: ${start})`)
  const end = length < 0 ? bytes.length : start + length
  if (isContinuation(bytes[start]) || isContinuation(bytes[end])) throw requestFailed(`${name}:  Invalid range, an index is a UTF-8 continuation byte.`)
  return bytes.subarray(start, end).toString()
}

function cutPoints([value, from, count]: Maybe[], name: string): string {
  const [start, length] = [integerOf(from, name), integerOf(count, name)]
  if (start < 0 || length < 0) throw requestFailed(`${name}: the starting index and the length must be non-negative`)
  return [...asText(value, name)].slice(start, start + length).join('')
}

/** `[text, part, from, to]`; positions are those of `units`. */
const position = (units: (text: string) => number, unit: (text: string, at: number) => number): Operator =>
  values(2, 4, ([text, part, from = 0, to], name) => {
    if (isNothing(text)) return null
    const [whole, wanted] = [textOf(text, name), textOf(part, name)]
    const end = to === undefined ? Infinity : integerOf(to, name)
    const found = whole.indexOf(wanted, unit(whole, integerOf(from, name)))
    if (found < 0 || integerOf(from, name) > units(whole)) return -1
    const at = units(whole.slice(0, found))
    return at + units(wanted) <= end ? at : -1
  })

const pointsIn = (text: string): number => [...text].length
const bytesIn = (text: string): number => Buffer.byteLength(text)
const afterPoints = (text: string, at: number): number => [...text].slice(0, at).join('').length
const afterBytes = (text: string, at: number): number => Buffer.from(text).subarray(0, at).toString().length

function trimmed(text: string, chars: string | undefined, start: boolean, end: boolean): string {
  const drop = new Set(chars === undefined ? [...'\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'] : chars)
  const points = [...text]
  let [from, to] = [0, points.length]
  while (start && from < to && drop.has(points[from] as string)) from += 1
  while (end && to > from && drop.has(points[to - 1] as string)) to -= 1
  return points.slice(from, to).join('')
}

const trim = (start: boolean, end: boolean): Operator =>
  named(['input'], ['chars'], ({ input, chars }, name, has) => {
    if (isNothing(input) || (has('chars') && isNothing(chars))) return null
    return trimmed(textOf(input, name), chars === undefined ? undefined : textOf(chars, name), start, end)
  })

/** Letters beyond ASCII are left alone, as MongoDB documents it. */
const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
const upper = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase())

function split([text, by]: Maybe[], name: string): Maybe {
  if (isNothing(text) || isNothing(by)) return null
  if (by === '') throw requestFailed('$split requires a non-empty separator')
  return listOf(textOf(text, name).split(textOf(by, name)), name)
}

export const texts: Record<string, Operator> = {
  $concat: unlessNull(0, Infinity, (given, name) => given.map((value) => textOf(value, name)).join('')),
  $indexOfBytes: position(bytesIn, afterBytes),
  $indexOfCP: position(pointsIn, afterPoints),
  $ltrim: trim(true, false),
  $rtrim: trim(false, true),
  $split: values(2, 2, split),
  $strLenBytes: values(1, 1, ([text], name) => bytesIn(textOf(text, name))),
  $strLenCP: values(1, 1, ([text], name) => pointsIn(textOf(text, name))),
  $strcasecmp: values(2, 2, ([a, b], name) => Math.sign(compareStrings(upper(asText(a, name)), upper(asText(b, name))))),
  $substr: values(3, 3, cutBytes),
  $substrBytes: values(3, 3, cutBytes),
  $substrCP: values(3, 3, cutPoints),
  $toLower: values(1, 1, ([text], name) => lower(asText(text, name))),
  $toUpper: values(1, 1, ([text], name) => upper(asText(text, name))),
  $trim: trim(true, true),
}

/**
 * Regular expressions come from callers, and one must never stop the process. Three guards: a short pattern; no
 * repetition of a group that itself repeats or branches, no look-around and no back reference; and V8's own switch to its
 * linear engine when backtracking grows. That engine does not know the `i` flag, so case is folded by hand.
 */
import { setFlagsFromString } from 'node:v8'
import { MAX_REGEX_LENGTH } from '../limits'
import { requestFailed } from './failures'

setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks')

const MAX_REPETITIONS = 100

/** Throws DATABASE_REQUEST_FAILED for a pattern that is wrong or could run away. Options: i, m, s (others are refused). */
export function textTest(source: string, options: string): (text: string) => boolean {
  if (source.length > MAX_REGEX_LENGTH) throw requestFailed(`regular expression longer than ${MAX_REGEX_LENGTH} characters`)
  if (/[^ims]/.test(options)) throw requestFailed(`unknown regular expression option in "${options}"`)
  if (canRunAway(source)) throw requestFailed('regular expression refused: nested repetition, look-around or back reference')
  const fold = options.includes('i')
  const compiled = compile(fold ? lowerCase(source) : source, options.replace('i', ''))
  return fold ? (text) => compiled.test(text.toLowerCase()) : (text) => compiled.test(text)
}

function compile(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags)
  } catch {
    throw requestFailed('not a valid regular expression')
  }
}

/** Lower case except behind a backslash, where the case of a letter is its meaning (`\S`, `\D`). */
const lowerCase = (source: string): string => source.replace(/\\.|[^\\]/gs, (part) => (part.startsWith('\\') ? part : part.toLowerCase()))

const REPEAT = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})/

function canRunAway(source: string): boolean {
  const open: boolean[] = []
  let risky = false
  for (let i = 0; i < source.length; i += 1) {
    const char = source[i]
    if (char === '\\') {
      if (/[1-9k]/.test(source[i + 1] ?? '')) return true
      i += 1
    } else if (char === '[') {
      i = endOfClass(source, i)
    } else if (char === '(') {
      if (/^\(\?(?!:)/.test(source.slice(i))) return true
      open.push(risky)
      risky = false
    } else if (char === ')') {
      if (risky && repeatAt(source, i + 1) !== undefined) return true
      risky = (open.pop() ?? false) || risky
    } else if (char === '|' || repeatAt(source, i) !== undefined) {
      if (repeatAt(source, i) === 'too many') return true
      risky = true
    }
  }
  return false
}

function repeatAt(source: string, at: number): 'some' | 'too many' | undefined {
  const found = REPEAT.exec(source.slice(at))
  if (found === null) return undefined
  return Math.max(Number(found[1] ?? 0), Number(found[2] ?? 0)) > MAX_REPETITIONS ? 'too many' : 'some'
}

function endOfClass(source: string, from: number): number {
  let at = from + 1
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1
  return at
}

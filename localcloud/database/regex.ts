/**
 * Regular expressions of callers. They are compiled here and run only in the worker, where a deadline ends one that goes
 * round forever. JavaScript's engine stands for PCRE: inline flags as `(?i)`, possessive repetition, `x` and the escapes that only PCRE
 * knows are refused.
 */
import { MAX_REGEX_LENGTH } from '../limits'
import { requestFailed } from './failures'

/** Throws DATABASE_REQUEST_FAILED for a pattern that is wrong. Options: i, m, s (others are refused). */
export function textTest(source: string, options: string): (text: string) => boolean {
  if (source.length > MAX_REGEX_LENGTH) throw requestFailed(`Regular expression is invalid: pattern is longer than ${MAX_REGEX_LENGTH} characters`)
  if (/[^ims]/.test(options) || new Set(options).size < options.length) throw requestFailed(`invalid flag in regex options: ${options}`)
  const compiled = compile(source, options)
  return (text) => compiled.test(text)
}

/** Letters that JavaScript takes behind a backslash; it reads any other as the letter itself, where PCRE has a meaning for many. */
const ESCAPES = 'bBdDsSwWfnrtvcxuk'

/** A letter is a letter, also beyond 16 bits; a pattern that is sloppy in what it escapes is read without that, as PCRE reads it. */
function compile(source: string, options: string): RegExp {
  const strict = attempt(source, `${options}u`)
  if (strict !== undefined) return strict
  for (const [, letter = ''] of source.matchAll(/\\([\s\S])/g)) {
    if (/[a-zA-Z]/.test(letter) && !ESCAPES.includes(letter)) throw requestFailed(`Regular expression is invalid: \\${letter} is not supported here`)
  }
  const sloppy = attempt(source, options)
  if (sloppy === undefined) throw requestFailed('Regular expression is invalid')
  return sloppy
}

function attempt(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags)
  } catch {
    return undefined
  }
}

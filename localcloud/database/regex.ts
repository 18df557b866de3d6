/**
 * Regular expressions of callers. They are compiled here and run only in the worker, where a deadline ends one that goes
 * round forever. JavaScript's engine stands for PCRE: inline flags as `(?i)`, possessive repetition and `x` are refused.
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

function compile(source: string, options: string): RegExp {
  try {
    return new RegExp(source, options)
  } catch {
    throw requestFailed('Regular expression is invalid')
  }
}

/** What an expression is evaluated in, and the words for what it may not do. */
import { requestFailed } from '../failures'
import { isDoc, rankOf, type Doc, type Value } from '../values'

/** A missing field is `undefined`, which MongoDB tells from null. */
export type Maybe = Value | undefined
export type Variables = Readonly<Record<string, Maybe>>

export interface Scope {
  root: Doc
  variables: Variables
}

export type Expression = (scope: Scope) => Maybe

/** What a pipeline may reach besides its documents. `variables` changes while a `$lookup` with `let` goes through them. */
export interface World {
  variables: Variables
  /** The documents of another collection that match. The filter holds nothing costly: others than the worker evaluate it. */
  documentsOf: (collection: string, filter: Doc) => readonly Doc[]
}

export const emptyWorld = (): World => ({ variables: {}, documentsOf: () => [] })

export const isNothing = (value: Maybe): value is null | undefined => value === undefined || value === null

/** False, null, missing and 0 are false; everything else is true, the empty text and the empty array too. */
export const truthy = (value: Maybe): boolean => !isNothing(value) && value !== false && value !== 0

const KINDS: Record<number, string> = { 2: 'null', 4: 'number', 6: 'string', 8: 'object', 10: 'array', 16: 'bool', 18: 'date' }

export const kindOf = (value: Maybe): string => (value === undefined ? 'missing' : (KINDS[rankOf(value)] as string))

export const wrongKind = (operator: string, wanted: string, value: Maybe): Error =>
  requestFailed(`${operator} only supports ${wanted}, not ${kindOf(value)}`)

export function numberOf(value: Maybe, operator: string): number {
  if (typeof value !== 'number') throw wrongKind(operator, 'numeric types', value)
  return value
}

export function integerOf(value: Maybe, operator: string): number {
  if (!Number.isInteger(value)) throw wrongKind(operator, 'whole numbers', value)
  return value as number
}

export function listOf(value: Maybe, operator: string): Value[] {
  if (!Array.isArray(value)) throw wrongKind(operator, 'arrays', value)
  return value
}

export function textOf(value: Maybe, operator: string): string {
  if (typeof value !== 'string') throw wrongKind(operator, 'strings', value)
  return value
}

export function docOf(value: Maybe, operator: string): Doc {
  if (!isDoc(value)) throw wrongKind(operator, 'objects', value)
  return value
}

/** Elements of an array cannot be missing: they become null. */
export const element = (value: Maybe): Value => value ?? null

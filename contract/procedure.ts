import * as v from 'valibot'

/**
 * How a promise between the front end and the back end is written down.
 *
 * A procedure is a schema for what comes in, a type for what goes out, and the closed list of
 * reasons for which a well-formed call may be refused. Names, inputs, outputs and reasons are
 * computed from these tables, so a misspelt field or an undeclared reason does not compile.
 */
export interface Procedure<S extends AnyObject, O, R extends string, K extends Kind = Kind> {
  /** A query reads and may be repeated; a command writes, carries a requestId and happens once. */
  readonly kind: K
  /** Unknown keys are refused: a misspelt or smuggled field is an error, never ignored. */
  readonly input: v.StrictObjectSchema<S, undefined>
  readonly reasons: readonly R[]
  /** Carries the output type only; there is no value behind it. */
  readonly output?: O
}

export type Kind = 'query' | 'command'
export type AnyObject = v.ObjectEntries
export type AnyProcedure = Procedure<AnyObject, unknown, string>

const procedure =
  <K extends Kind>(kind: K) =>
  <S extends AnyObject, const R extends string = never>(entries: S, reasons: readonly R[] = []) => ({
    returns: <O>(): Procedure<S, O, R, K> => ({ kind, input: v.strictObject(entries), reasons }),
  })

export const query = procedure('query')
export const command = procedure('command')

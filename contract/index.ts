import type * as v from 'valibot'
import type { AnyProcedure } from './procedure'
import type { procedures } from './procedures'

/** Types only: nothing here reaches a bundle. */
export type Procedures = typeof procedures
export type Name = keyof Procedures & string
export type Input<N extends Name> = v.InferOutput<Procedures[N]['input']>
export type Output<N extends Name> = NonNullable<Procedures[N]['output']>
export type Reason<N extends Name = Name> = Procedures[N]['reasons'][number]
export type QueryName = { [N in Name]: Procedures[N]['kind'] extends 'query' ? N : never }[Name]
export type ContextOf<N extends Name> = N extends `${infer C}.${string}` ? C : never
export type { AnyProcedure }
export type { Envelope, ErrorBody, ErrorCode, Reply } from './envelope'

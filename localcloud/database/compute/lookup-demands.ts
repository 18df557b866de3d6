/**
 * What the first `$match` of a `$lookup`'s pipeline demands of every partner, in a form that an index can serve: plain conditions, and fields
 * that an `$expr` equates with a variable or a constant. What is not understood is left to the pipeline, which decides in any case.
 */
import { isCostly } from '../costly'
import { isDoc, type Doc, type Value } from '../values'
import { compileExpression } from './expression'
import { distinctOf, Partners } from './partners'
import { element, type Variables } from './scope'

export interface Equal {
  path: string
  value: (variables: Variables) => Value
}

export interface Demands {
  filter: Doc
  equal: Equal[]
}

export function demandsOf(match: Value | undefined): Demands {
  if (!isDoc(match)) return { filter: {}, equal: [] }
  const plain = Object.entries(match).filter(([key, condition]) => !isCostly({ [key]: condition }))
  return { filter: Object.fromEntries(plain), equal: match.$expr === undefined ? [] : equalIn(match.$expr) }
}

/**
 * Chooses, for the variables of one document, the partners that can match. Each equation narrows down what is read; the one with
 * the most values tells afterwards whose partner a document is. An array is equal only as a whole, which no query says.
 */
export function partnersBy(demands: Demands, all: readonly Variables[], read: (filter: Doc) => readonly Doc[]): (variables: Variables) => readonly Doc[] {
  const usable = demands.equal
    .map((equal) => ({ ...equal, values: distinctOf(all.map(equal.value)) }))
    .filter(({ values }) => !values.some(Array.isArray))
    .sort((a, b) => b.values.length - a.values.length)
  const [most, ...others] = usable
  const narrowed = [demands.filter, ...others.filter(({ values }) => values.length <= 1000).map(({ path, values }) => ({ [path]: { $in: values } }))]
  if (most === undefined) return () => read({ $and: narrowed })
  const partners = new Partners(most.path, (values) => read({ $and: [...narrowed, { [most.path]: { $in: values } }] }), most.values)
  return (variables) => partners.of([most.value(variables)])
}

/** `{$eq: ['$path', '$$variable']}`, either way round, alone or under `$and`. */
function equalIn(expression: Value): Equal[] {
  if (!isDoc(expression)) return []
  if (Array.isArray(expression.$and)) return expression.$and.flatMap(equalIn)
  if (!Array.isArray(expression.$eq) || expression.$eq.length !== 2) return []
  const [left, right] = expression.$eq as [Value, Value]
  return equation(left, right) ?? equation(right, left) ?? []
}

function equation(field: Value, other: Value): Equal[] | undefined {
  if (typeof field !== 'string' || !/^\$[^$]/.test(field) || !isOutside(other)) return undefined
  const value = compileExpression(other)
  return [{ path: field.slice(1), value: (variables) => element(value({ root: {}, variables })) }]
}

/** A variable of the surrounding document (those of the system begin with a capital), or a constant. */
const isOutside = (value: Value): boolean =>
  typeof value === 'string' ? /^\$\$[a-z]/.test(value) || !value.startsWith('$') : typeof value !== 'object' || value === null || value instanceof Date

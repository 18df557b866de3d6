/** `$group`, `$bucket`, `$bucketAuto`, `$sortByCount`: documents gathered by a key. */
import { toEjson } from '../ejson'
import { requestFailed } from '../failures'
import { sortDocs } from '../sort'
import { compareValues, isDoc, rankOf, sameValue, type Doc, type Value } from '../values'
import { accumulatorNamed } from './accumulators'
import { compileExpression } from './expression'
import { namedArguments } from './operators'
import { element, integerOf, listOf, type Scope } from './scope'

export type Run = (docs: readonly Doc[]) => Doc[]
type ScopeOf = (doc: Doc) => Scope
type Summary = (docs: readonly Doc[]) => Doc

/** `{name: {$accumulator: expression}}` for every name. */
function compileSummary(fields: Doc, scopeOf: ScopeOf): Summary {
  const parts = Object.entries(fields).map(([name, spec]) => {
    const [operator, more] = isDoc(spec) ? Object.keys(spec) : []
    if (operator === undefined || more !== undefined) throw requestFailed(`The field '${name}' must be an accumulator object`)
    if (name.includes('.')) throw requestFailed(`The field name '${name}' cannot contain '.'`)
    const gather = accumulatorNamed(operator)
    const value = compileExpression((spec as Doc)[operator] as Value)
    return { name, summed: (docs: readonly Doc[]) => element(gather(docs.map((doc) => value(scopeOf(doc))))) }
  })
  return (docs) => Object.fromEntries(parts.map(({ name, summed }) => [name, summed(docs)]))
}

export function compileGroup(spec: Doc, scopeOf: ScopeOf): Run {
  if (spec._id === undefined) throw requestFailed('a group specification must include an _id')
  const { _id, ...fields } = spec
  const key = compileExpression(_id)
  const summary = compileSummary(fields, scopeOf)
  return (docs) => {
    const groups = new Map<string, { _id: Value; docs: Doc[] }>()
    for (const doc of docs) {
      const id = element(key(scopeOf(doc)))
      const text = toEjson(id)
      const group = groups.get(text)
      if (group === undefined) groups.set(text, { _id: id, docs: [doc] })
      else group.docs.push(doc)
    }
    return [...groups.values()].map((group) => ({ _id: group._id, ...summary(group.docs) }))
  }
}

export function compileSortByCount(spec: Value, scopeOf: ScopeOf): Run {
  const isExpression = typeof spec === 'string' ? spec.startsWith('$') : isDoc(spec)
  if (!isExpression) throw requestFailed('the sortByCount field must be defined as a $-prefixed path or an expression inside an object')
  const group = compileGroup({ _id: spec, count: { $sum: 1 } }, scopeOf)
  return (docs) => sortDocs(group(docs), [['count', -1]])
}

const COUNT: Doc = { count: { $sum: 1 } }

export function compileBucket(spec: Doc, scopeOf: ScopeOf): Run {
  const given = namedArguments(spec, ['groupBy', 'boundaries'], ['default', 'output'], '$bucket')
  const bounds = listOf(given.boundaries, '$bucket')
  const rising = bounds.every((bound, i) => i === 0 || (rankOf(bound) === rankOf(bounds[0]) && compareValues(bounds[i - 1], bound) < 0))
  if (bounds.length < 2 || !rising) throw requestFailed("The $bucket 'boundaries' field must be at least two values of one type in ascending order")
  const other = given.default
  const within = (value: Value): boolean => compareValues(value, bounds[0]) >= 0 && compareValues(value, bounds.at(-1)) < 0
  if (other !== undefined && within(other)) throw requestFailed("The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.")
  const key = compileExpression(given.groupBy as Value)
  const summary = compileSummary((given.output as Doc | undefined) ?? COUNT, scopeOf)
  const bucketOf = (doc: Doc): Value => {
    const value = element(key(scopeOf(doc)))
    const found = within(value) ? bounds.filter((bound) => compareValues(bound, value) <= 0).at(-1) : other
    if (found === undefined) throw requestFailed('$switch could not find a matching branch for an input, and no default was specified.')
    return found
  }
  return (docs) => inOrder(docs.map((doc) => ({ key: bucketOf(doc), doc }))).map(({ key: _id, docs: held }) => ({ _id, ...summary(held) }))
}

interface Keyed {
  key: Value
  doc: Doc
}

/** One list of documents for each key, in the order of the keys. */
function inOrder(keyed: readonly Keyed[]): Array<{ key: Value; docs: Doc[] }> {
  const sorted = [...keyed].sort((a, b) => compareValues(a.key, b.key))
  const lists: Array<{ key: Value; docs: Doc[] }> = []
  for (const { key, doc } of sorted) {
    const last = lists.at(-1)
    if (last !== undefined && sameValue(last.key, key)) last.docs.push(doc)
    else lists.push({ key, docs: [doc] })
  }
  return lists
}

export function compileBucketAuto(spec: Doc, scopeOf: ScopeOf): Run {
  const given = namedArguments(spec, ['groupBy', 'buckets'], ['output'], '$bucketAuto')
  const buckets = integerOf(given.buckets, '$bucketAuto')
  if (buckets <= 0) throw requestFailed("The $bucketAuto 'buckets' field must be greater than 0")
  const key = compileExpression(given.groupBy as Value)
  const summary = compileSummary((given.output as Doc | undefined) ?? COUNT, scopeOf)
  return (docs) => {
    const lists = inOrder(docs.map((doc) => ({ key: element(key(scopeOf(doc))), doc })))
    const filled = fill(lists, buckets, Math.max(1, Math.round(docs.length / buckets)))
    return filled.map((held, i) => ({ _id: { min: (held[0] as Filled).key, max: (filled[i + 1]?.[0] ?? (held.at(-1) as Filled)).key }, ...summary(held.flatMap((list) => list.docs)) }))
  }
}

type Filled = { key: Value; docs: Doc[] }

/** Documents of one key stay together; the last bucket takes what is left. */
function fill(lists: readonly Filled[], buckets: number, size: number): Filled[][] {
  const filled: Filled[][] = []
  let room = 0
  for (const list of lists) {
    if (room <= 0 && filled.length < buckets) {
      filled.push([])
      room = size
    }
    filled.at(-1)?.push(list)
    room -= list.docs.length
  }
  return filled
}

/** `$lookup`: documents of another collection, by equal fields or by a pipeline of its own. Only what can match is asked for. */
import { requestFailed } from '../failures'
import { EMPTY_ARRAY } from '../key-encoding'
import { compileQuery } from '../matcher'
import { indexedValues } from '../paths'
import { isDoc, type Doc, type Value } from '../values'
import { compileExpression } from './expression'
import type { Run } from './group'
import { demandsOf, partnersBy } from './lookup-demands'
import { namedArguments } from './operators'
import { Partners } from './partners'
import { textOf, type Scope, type Variables, type World } from './scope'

type Compile = (stages: readonly Doc[], world: World) => Run
/** For each document the documents that belong to it. */
type Join = (docs: readonly Doc[]) => Doc[][]

export function compileLookup(spec: Doc, world: World, scopeOf: (doc: Doc) => Scope, compile: Compile): Run {
  const byFields = spec.localField !== undefined
  const given = namedArguments(spec, byFields ? ['from', 'localField', 'foreignField', 'as'] : ['from', 'pipeline', 'as'], byFields ? [] : ['let'], '$lookup')
  const [from, as] = [textOf(given.from, '$lookup'), textOf(given.as, '$lookup')]
  if (as === '' || as.startsWith('$') || as.includes('.')) throw requestFailed(`$lookup: '${as}' cannot be the name of the result here`)
  const join = byFields ? byEquality(given, from, world) : byPipeline(given, { from, world, scopeOf, compile })
  return (docs) => {
    const joined = join(docs)
    return docs.map((doc, i) => ({ ...doc, [as]: joined[i] as Doc[] }))
  }
}

/** An array on this side stands for each of its elements; a missing field for null. */
function byEquality(given: Record<string, Value>, from: string, world: World): Join {
  const local = textOf(given.localField, '$lookup').split('.')
  const foreign = textOf(given.foreignField, '$lookup')
  return (docs) => {
    const wanted = docs.map((doc) => indexedValues(doc, local).values.filter((value): value is Value => value !== EMPTY_ARRAY))
    const partners = new Partners(foreign, (values) => world.documentsOf(from, { [foreign]: { $in: values } }), wanted.flat())
    return wanted.map((values) => partners.of(values).filter(compileQuery({ [foreign]: { $in: values } })))
  }
}

interface Parts {
  from: string
  world: World
  scopeOf: (doc: Doc) => Scope
  compile: Compile
}

/** What the first `$match` demands of every partner, or equates with a variable, narrows down what is read; the pipeline decides. */
function byPipeline(given: Record<string, Value>, { from, world, scopeOf, compile }: Parts): Join {
  const { pipeline, let: bindings = {} } = given
  if (!Array.isArray(pipeline) || !pipeline.every(isDoc) || !isDoc(bindings)) throw requestFailed('$lookup needs a pipeline of stages')
  const bound = Object.entries(bindings).map(([name, spec]) => [name, compileExpression(spec)] as const)
  const inner: World = { variables: {}, documentsOf: (collection, filter) => world.documentsOf(collection, filter) }
  const run = compile(pipeline, inner)
  const demands = demandsOf(pipeline[0]?.$match)
  const variablesOf = (doc: Doc): Variables => {
    const scope = scopeOf(doc)
    return { ...scope.variables, ...Object.fromEntries(bound.map(([name, value]) => [name, value(scope)])) }
  }
  return (docs) => {
    const variables = docs.map(variablesOf)
    const choose = partnersBy(demands, variables, (filter) => world.documentsOf(from, filter))
    return variables.map((held) => {
      inner.variables = held
      return run([...choose(held)])
    })
  }
}

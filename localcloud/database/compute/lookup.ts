/** `$lookup`: documents of another collection, by equal fields or by a pipeline of its own. */
import { toEjson } from '../ejson'
import { requestFailed } from '../failures'
import { compileQuery } from '../matcher'
import { indexedValues } from '../paths'
import { EMPTY_ARRAY } from '../key-encoding'
import { isDoc, type Doc, type Value } from '../values'
import { compileExpression } from './expression'
import type { Run } from './group'
import { namedArguments } from './operators'
import { textOf, type Scope, type World } from './scope'

type Compile = (stages: readonly Doc[], world: World) => Run

export function compileLookup(spec: Doc, world: World, scopeOf: (doc: Doc) => Scope, compile: Compile): Run {
  const byFields = spec.localField !== undefined
  const given = namedArguments(spec, byFields ? ['from', 'localField', 'foreignField', 'as'] : ['from', 'pipeline', 'as'], byFields ? [] : ['let'], '$lookup')
  const [from, as] = [textOf(given.from, '$lookup'), textOf(given.as, '$lookup')]
  if (as === '' || as.startsWith('$') || as.includes('.')) throw requestFailed(`$lookup: '${as}' cannot be the name of the result here`)
  const joined = byFields ? byEquality(given, from, world) : byPipeline(given, { from, world, scopeOf, compile })
  return (docs) => docs.map((doc) => ({ ...doc, [as]: joined(doc) }))
}

/** An array on this side stands for each of its elements; a missing field for null. */
function byEquality(given: Record<string, Value>, from: string, world: World): (doc: Doc) => Doc[] {
  const local = textOf(given.localField, '$lookup').split('.')
  const foreign = textOf(given.foreignField, '$lookup')
  const found = new Map<string, Doc[]>()
  return (doc) => {
    const wanted = indexedValues(doc, local).values.filter((value): value is Value => value !== EMPTY_ARRAY)
    const text = toEjson(wanted)
    const known = found.get(text) ?? world.documentsOf(from).filter(compileQuery({ [foreign]: { $in: wanted } }))
    found.set(text, known)
    return known
  }
}

interface Parts {
  from: string
  world: World
  scopeOf: (doc: Doc) => Scope
  compile: Compile
}

function byPipeline(given: Record<string, Value>, { from, world, scopeOf, compile }: Parts): (doc: Doc) => Doc[] {
  const { pipeline, let: bindings = {} } = given
  if (!Array.isArray(pipeline) || !pipeline.every(isDoc) || !isDoc(bindings)) throw requestFailed('$lookup needs a pipeline of stages')
  const variables = Object.entries(bindings).map(([name, spec]) => [name, compileExpression(spec)] as const)
  const inner: World = { variables: {}, documentsOf: world.documentsOf }
  const run = compile(pipeline, inner)
  return (doc) => {
    const scope = scopeOf(doc)
    inner.variables = { ...scope.variables, ...Object.fromEntries(variables.map(([name, value]) => [name, value(scope)])) }
    return run(world.documentsOf(from))
  }
}

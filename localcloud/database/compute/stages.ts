/** The stages of an aggregate, each compiled into a function from documents to documents. Others are refused by name. */
import { requestFailed } from '../failures'
import { compileQuery } from '../matcher'
import { editField, findField, pathOf } from '../field-editor'
import { sortDocs, sortOf } from '../sort'
import { cloneValue, isDoc, type Doc, type Value } from '../values'
import { compileExpression } from './expression'
import { compileBucket, compileBucketAuto, compileGroup, compileSortByCount, type Run } from './group'
import { compileLookup } from './lookup'
import { namedArguments } from './operators'
import { compileAddFields, compileProject } from './project'
import { docOf, kindOf, type Scope, type World } from './scope'

type Stage = (value: Value, world: World, scopeOf: (doc: Doc) => Scope) => Run

export interface StageSpec {
  name: string
  value: Value
}

const malformed = (name: string): Error => requestFailed(`Unrecognized or malformed pipeline stage: '${name}'`)

export function countOf(value: Value, least: number, name: string): number {
  if (!Number.isInteger(value) || (value as number) < least) throw requestFailed(`the ${name} must be a whole number of at least ${least}`)
  return value as number
}

const count: Stage = (value) => {
  if (typeof value !== 'string' || !/^[^$.\0][^.\0]*$/.test(value)) throw requestFailed('the count field must be a non-empty string without $ or dots')
  return (docs) => (docs.length === 0 ? [] : [{ [value]: docs.length }])
}

const replaceRoot: Stage = (value, _, scopeOf) => {
  const made = compileExpression(namedArguments(value, ['newRoot'], [], '$replaceRoot').newRoot as Value)
  return (docs) =>
    docs.map((doc) => {
      const root = made(scopeOf(doc))
      if (!isDoc(root)) throw requestFailed(`'newRoot' expression must evaluate to an object, but resulting value was of type: ${kindOf(root)}`)
      return root
    })
}

/** Any `size` documents, each at most once. */
const sample: Stage = (value) => {
  const size = countOf(namedArguments(value, ['size'], [], '$sample').size as Value, 1, 'size of $sample')
  return (docs) => {
    const left = [...docs]
    for (let i = left.length - 1; i > 0; i -= 1) {
      const other = Math.floor(Math.random() * (i + 1))
      ;[left[i], left[other]] = [left[other] as Doc, left[i] as Doc]
    }
    return left.slice(0, size)
  }
}

const unwind: Stage = (value) => {
  const given = isDoc(value) ? namedArguments(value, ['path'], ['includeArrayIndex', 'preserveNullAndEmptyArrays'], '$unwind') : { path: value }
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: keep } = given
  if (typeof path !== 'string' || !path.startsWith('$')) throw requestFailed("path option to $unwind stage should be prefixed with a '$'")
  const [at, indexAt] = [pathOf(path.slice(1)), typeof index === 'string' ? pathOf(index) : undefined]
  const copy = (doc: Doc, item: Value | undefined, position: number | null): Doc => {
    const made = cloneValue(doc)
    if (item !== undefined) editField(made, at, () => item)
    if (indexAt !== undefined) editField(made, indexAt, () => position)
    return made
  }
  return (docs) =>
    docs.flatMap((doc) => {
      const found = findField(doc, at)?.value
      if (Array.isArray(found) && found.length > 0) return found.map((item, i) => copy(doc, item, i))
      if (found !== undefined && found !== null && !Array.isArray(found)) return [copy(doc, undefined, null)]
      return keep === true ? [withoutEmpty(copy(doc, undefined, null), at)] : []
    })
}

/** A document kept for its empty array loses the field. */
function withoutEmpty(doc: Doc, path: readonly string[]): Doc {
  const found = findField(doc, path)
  if (found !== undefined && Array.isArray(found.value) && !Array.isArray(found.container)) delete found.container[path.at(-1) as string]
  return doc
}

const mapped = (shape: (doc: Doc) => Doc): Run => (docs) => docs.map(shape)

export const stages: ReadonlyMap<string, Stage> = new Map(
  Object.entries({
    $addFields: (value, _, scopeOf) => mapped(compileAddFields(docOf(value, '$addFields'), scopeOf)),
    $bucket: (value, _, scopeOf) => compileBucket(docOf(value, '$bucket'), scopeOf),
    $bucketAuto: (value, _, scopeOf) => compileBucketAuto(docOf(value, '$bucketAuto'), scopeOf),
    $count: count,
    $group: (value, _, scopeOf) => compileGroup(docOf(value, '$group'), scopeOf),
    $limit: (value) => {
      const most = countOf(value, 1, 'limit')
      return (docs) => docs.slice(0, most)
    },
    $lookup: (value, world, scopeOf) => compileLookup(docOf(value, '$lookup'), world, scopeOf, compilePlain),
    $match: (value, world) => {
      const matches = compileQuery(docOf(value, '$match'), world)
      return (docs) => docs.filter(matches)
    },
    $project: (value, _, scopeOf) => mapped(compileProject(docOf(value, '$project'), scopeOf)),
    $replaceRoot: replaceRoot,
    $sample: sample,
    $skip: (value) => {
      const passed = countOf(value, 0, 'skip')
      return (docs) => docs.slice(passed)
    },
    $sort: (value) => {
      const sort = sortOf(docOf(value, '$sort'))
      return (docs) => sortDocs(docs, sort)
    },
    $sortByCount: (value, _, scopeOf) => compileSortByCount(value, scopeOf),
    $unwind: unwind,
  } satisfies Record<string, Stage>),
)

export function compileStages(specs: readonly StageSpec[], world: World): Run {
  const scopeOf = (root: Doc): Scope => ({ root, variables: world.variables })
  const runs = specs.map(({ name, value }) => {
    const stage = stages.get(name)
    if (stage === undefined) throw malformed(name)
    return stage(value, world, scopeOf)
  })
  return (docs) => runs.reduce<Doc[]>((held, run) => run(held), docs as Doc[])
}

/** The stages of a pipeline inside a stage: `[{$match: …}, …]`. */
function compilePlain(plain: readonly Doc[], world: World): Run {
  const specs = plain.map((stage) => {
    const [name, more] = Object.keys(stage)
    if (name === undefined || more !== undefined) throw requestFailed('A pipeline stage specification object must contain exactly one field.')
    return { name, value: stage[name] as Value }
  })
  return compileStages(specs, world)
}

/**
 * MongoDB's update operators, compiled once per update text into a function that answers a changed copy. They are written
 * out because mingo 6.7.2's let pass what MongoDB refuses: `$inc` of a text, `$set` below a text, null or array.
 */
import { addToSet, pop, pull, pullAll, push } from './array-operators'
import { invalidParam, requestFailed } from './failures'
import { editField, findField, isInArray, pathOf, removeField, type Edit } from './field-editor'
import { storable } from './storable'
import { cloneValue, compareValues, isDoc, type Doc, type Value } from './values'

/** All that an update may name. */
export const updateOperators = (): string[] => [...Object.keys(editors), ...WHOLE].sort()

export type Update = (doc: Doc) => Doc
type Step = (doc: Doc) => void

/** Throws INVALID_PARAM for a change of `_id`, DATABASE_REQUEST_FAILED for an unknown operator or two changes of one path. */
export function compileUpdate(operators: Doc): Update {
  const touched: string[][] = []
  const steps = Object.keys(operators).flatMap((operator) => {
    const fields = operators[operator]
    if (!isDoc(fields)) throw requestFailed(`Modifiers operate on fields: ${operator} needs an object`)
    return Object.keys(fields).map((field) => compileStep(operator, pathOf(field), fields[field] as Value, touched))
  })
  return (doc) => {
    const changed = cloneValue(doc)
    for (const step of steps) step(changed)
    return changed
  }
}

function compileStep(operator: string, path: string[], operand: Value, touched: string[][]): Step {
  claim(path, touched)
  if (operator === '$unset') return (doc) => removeField(doc, path)
  if (operator === '$rename') return rename(path, operand, touched)
  const edit = editors[operator]?.(operand, path.join('.'))
  if (edit === undefined) throw requestFailed(`Unknown modifier: ${operator}`)
  const createsNothing = operator === '$pop' || operator === '$pull' || operator === '$pullAll'
  return (doc) => {
    if (!createsNothing || findField(doc, path) !== undefined) editField(doc, path, edit)
  }
}

function claim(path: string[], touched: string[][]): void {
  if (path[0] === '_id') throw invalidParam('不能更新_id的值')
  const overlaps = touched.some((other) => path.every((name, i) => i >= other.length || name === other[i]))
  if (overlaps) throw requestFailed(`Updating the path '${path.join('.')}' would create a conflict`)
  touched.push(path)
}

/** The two that are not edits of one field. */
const WHOLE = ['$rename', '$unset']

const editors: Record<string, (operand: Value, field: string) => Edit> = Object.assign(Object.create(null) as Record<string, never>, {
  $set: (operand: Value): Edit => {
    const value = storable(operand)
    return () => cloneValue(value)
  },
  $inc: (operand: Value, field: string) => arithmetic('$inc', operand, field, (old, by) => old + by),
  $mul: (operand: Value, field: string) => arithmetic('$mul', operand, field, (old, by) => old * by),
  $min: (operand: Value): Edit => extreme(operand, -1),
  $max: (operand: Value): Edit => extreme(operand, 1),
  $bit: bits,
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
})

function arithmetic(operator: string, by: Value, field: string, combine: (old: number, by: number) => number): Edit {
  if (typeof by !== 'number') throw requestFailed(`Cannot ${operator} '${field}' with a non-numeric argument`)
  return (old = 0) => {
    if (typeof old !== 'number') throw requestFailed(`Cannot apply ${operator} to the non-numeric field '${field}'`)
    return combine(old, by)
  }
}

const BITS: Record<string, (old: number, by: number) => number> = { and: (old, by) => old & by, or: (old, by) => old | by, xor: (old, by) => old ^ by }

/** `{and: n}`, `{or: n}`, `{xor: n}`, in this order when there are several. 32 bits: this store does not mark longer integers. */
function bits(operand: Value, field: string): Edit {
  const steps = isDoc(operand) ? Object.entries(operand) : []
  const known = steps.every(([name, by]) => Object.hasOwn(BITS, name) && Number.isInteger(by) && Math.abs(by as number) <= 0x7fffffff)
  if (steps.length === 0 || !known) throw requestFailed(`The $bit modifier of '${field}' needs and, or, xor with 32-bit integers`)
  return (old = 0) => {
    if (!Number.isInteger(old)) throw requestFailed(`Cannot apply $bit to a value of non-integral type in the field '${field}'`)
    return steps.reduce((value, [name, by]) => (BITS[name] as (a: number, b: number) => number)(value, by as number), old as number)
  }
}

function extreme(operand: Value, direction: 1 | -1): Edit {
  const value = storable(operand)
  return (old) => (old === undefined || compareValues(value, old) * direction > 0 ? cloneValue(value) : undefined)
}

function rename(from: string[], operand: Value, touched: string[][]): Step {
  if (typeof operand !== 'string') throw requestFailed('The target of $rename must be a text')
  const to = pathOf(operand)
  claim(to, touched)
  return (doc) => {
    const found = findField(doc, from)
    if (found === undefined) return
    if (isInArray(doc, from)) throw requestFailed(`The source field cannot be an array element, '${from.join('.')}'`)
    if (isInArray(doc, to)) throw requestFailed(`The destination field cannot be an array element, '${to.join('.')}'`)
    removeField(doc, from)
    editField(doc, to, () => found.value)
  }
}

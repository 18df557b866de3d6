import { isDuplicate } from './errors'
import { db, stages, type Doc, type Filter } from './wechat'

/**
 * Reading and writing single collections. Every read is bounded: the platform cuts at 1,000 rows without
 * saying so. A filter that holds `undefined` would silently lose that condition, so it is refused here.
 */

/** At most this many rows come back from one query (platform limit). */
export const MAX_ROWS = 1000

export async function read<T extends Doc>(collection: string, id: string): Promise<T | null> {
  const { data } = await db.collection(collection).doc(id).get()
  return (data as T | undefined) ?? null
}

type Order = readonly [field: string, direction: 'asc' | 'desc']
export interface FindOptions {
  orderBy?: Order
  /** Among those that are equal by `orderBy`. */
  thenBy?: Order
  limit?: number
  /** Only these fields (and `_id`). */
  fields?: readonly string[]
}

export async function find<T extends Doc>(collection: string, filter: Filter, options: FindOptions = {}): Promise<T[]> {
  let query = db.collection(collection).where(complete(filter)).limit(options.limit ?? 100)
  if (options.orderBy) query = query.orderBy(...options.orderBy)
  if (options.thenBy) query = query.orderBy(...options.thenBy)
  if (options.fields) query = query.field(Object.fromEntries(options.fields.map((field) => [field, true])))
  return (await query.get()).data as T[]
}

export async function countOf(collection: string, filter: Filter): Promise<number> {
  return (await db.collection(collection).where(complete(filter)).count()).total
}

export interface Question {
  collection: string
  filter: Filter
}

/**
 * The ids that answer each question, at most `most` of each, in the order of the questions: many small questions in one
 * request. They hang on a document that is there, because an aggregate has to begin with one.
 */
export async function idsFor(there: { collection: string; id: string }, questions: readonly Question[], most: number): Promise<string[][]> {
  let joined = db.collection(there.collection).aggregate().match({ _id: there.id }).project({ _id: 1 })
  questions.forEach(({ collection, filter }, at) => {
    joined = joined.lookup({ from: collection, pipeline: stages().match(complete(filter)).limit(most).project({ _id: 1 }).done(), as: `answer${at}` })
  })
  const [answers] = (await joined.limit(1).end()).list as Record<string, { _id: string }[]>[]
  return questions.map((_, at) => (answers?.[`answer${at}`] ?? []).map(({ _id }) => _id))
}

/** Adds a document under its own id; `false` when that id is taken. A document id is our uniqueness rule. */
export async function insert<T extends Doc>(collection: string, document: T): Promise<boolean> {
  try {
    await db.collection(collection).add({ data: document })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Replaces or creates. */
export async function put<T extends Doc>(collection: string, { _id, ...data }: T): Promise<void> {
  await db.collection(collection).doc(_id).set({ data })
}

/**
 * One guarded update of one document: atomic, and `false` when the guard no longer holds. This, not a
 * transaction, is how seats and stock are taken (a hot document in a transaction fails under load).
 */
export async function updateIf(collection: string, id: string, guard: Filter, data: unknown): Promise<boolean> {
  const { stats } = await db.collection(collection).where(complete({ _id: id, ...guard })).update({ data, multi: false })
  return stats.updated === 1
}

/** Writes the same into every document that fits; answers how many there were. */
export async function updateAll(collection: string, filter: Filter, data: unknown): Promise<number> {
  return (await db.collection(collection).where(complete(filter)).update({ data, multi: true })).stats.updated
}

function complete(filter: Filter): Filter {
  const missing = Object.keys(filter).find((key) => filter[key] === undefined)
  if (missing !== undefined) throw new Error(`filter without a value for ${missing}`)
  return filter
}

import { isDuplicate } from './errors'
import { find, insert, MAX_ROWS } from './store'
import { db, is, type Doc, type Filter } from './wechat'

/**
 * Many documents at once. One `add` carries many documents, but a taken id fails it with those before it written, so
 * what is there is looked up first and only the rest is added: repeating a bulk insert is harmless.
 */

/** Bounds one request: 500 documents of 2 KB stay far below the 5 MB that a write may carry. */
const BATCH = 500

/** Adds the documents whose ids are free and returns those ids: what was there stays as it is. */
export async function insertAll<T extends Doc>(collection: string, documents: readonly T[]): Promise<string[]> {
  const inserted: string[] = []
  for (let from = 0; from < documents.length; from += BATCH) {
    inserted.push(...(await insertBatch(collection, documents.slice(from, from + BATCH))))
  }
  return inserted
}

async function insertBatch<T extends Doc>(collection: string, documents: readonly T[]): Promise<string[]> {
  const known = new Set((await findByIds(collection, documents.map(({ _id }) => _id), ['_id'])).map(({ _id }) => _id))
  const fresh = documents.filter(({ _id }) => !known.has(_id))
  if (await addAtOnce(collection, fresh)) return fresh.map(({ _id }) => _id)
  // Somebody else is adding the same ones at this moment.
  const inserted: string[] = []
  for (const document of fresh) if (await insert(collection, document)) inserted.push(document._id)
  return inserted
}

async function addAtOnce(collection: string, documents: readonly Doc[]): Promise<boolean> {
  if (documents.length === 0) return true
  try {
    await db.collection(collection).add({ data: documents })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** The documents that exist, in no order; at most 1,000 ids. */
export function findByIds<T extends Doc>(collection: string, ids: readonly string[], fields?: readonly string[]): Promise<T[]> {
  if (ids.length > MAX_ROWS) throw new Error(`${ids.length} ids in one query`)
  return find<T>(collection, { _id: is.in(ids) }, { limit: MAX_ROWS, ...(fields ? { fields } : {}) })
}

/** Every document that fits, a page at a time in the order of `_id`, for sets that may be larger than one answer. */
export async function* pagesOf<T extends Doc>(collection: string, filter: Filter, fields?: readonly string[]): AsyncGenerator<T[]> {
  for (let after = ''; ; ) {
    const page = await find<T>(collection, { ...filter, _id: is.gt(after) }, { orderBy: ['_id', 'asc'], limit: MAX_ROWS, ...(fields ? { fields } : {}) })
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (!last || page.length < MAX_ROWS) return
    after = last._id
  }
}

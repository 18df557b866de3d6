import { isConflict, isDuplicate } from './errors'
import { db, type Doc, type SdkTransaction } from './wechat'

/**
 * Several documents, all or nothing. The platform reads and writes single documents by id inside a
 * transaction, cannot query there, and reports a conflict at the write; wx-server-sdk 4.0.2 then loses the
 * conflict's code and does not retry, so this wrapper does, with a growing random pause.
 */
export interface Transaction {
  read<T extends Doc>(collection: string, id: string): Promise<T | null>
  /** A taken id aborts the whole transaction with `AlreadyThere`. */
  insert<T extends Doc>(collection: string, document: T): Promise<void>
  /** Merges fields and operators into the document; `false` when there is none. */
  update(collection: string, id: string, data: Record<string, unknown>): Promise<boolean>
  put<T extends Doc>(collection: string, document: T): Promise<void>
}

export class AlreadyThere extends Error {
  constructor(readonly collection: string, readonly id: string) {
    super(`${collection}/${id} exists`)
  }
}

const ATTEMPTS = 8
const FIRST_PAUSE_MS = 12

export async function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.runTransaction((transaction) => work(wrap(transaction)), 0)
    } catch (error) {
      if (!isConflict(error) || attempt >= ATTEMPTS) throw error
      await pause(Math.random() * FIRST_PAUSE_MS * 2 ** attempt)
    }
  }
}

function wrap(transaction: SdkTransaction): Transaction {
  const doc = (collection: string, id: string) => transaction.collection(collection).doc(id)
  return {
    async read<T extends Doc>(collection: string, id: string) {
      const { data } = await doc(collection, id).get()
      return (data as T | undefined) ?? null
    },
    async insert(collection, document) {
      try {
        await transaction.collection(collection).add({ data: document })
      } catch (error) {
        throw isDuplicate(error) ? new AlreadyThere(collection, document._id) : error
      }
    },
    async update(collection, id, data) {
      return (await doc(collection, id).update({ data })).stats.updated === 1
    },
    async put(collection, { _id, ...data }) {
      await doc(collection, _id).set({ data })
    },
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** The writes of a transaction: always one document, named by its id. */
import type { Collection } from './changes'
import { duplicateKey } from './failures'
import { documentKey } from './store'
import type { Transaction } from './transaction'
import type { Transactions } from './transactions'
import { sameValue, type Doc } from './values'

export class TransactionWrites {
  constructor(private readonly transactions: Transactions) {}

  async insert(transaction: Transaction, collection: Collection, docs: readonly Doc[]): Promise<void> {
    for (const doc of docs) {
      await this.transactions.write(transaction, collection, documentKey(collection.name, doc._id), (current) => {
        if (current !== undefined) throw duplicateKey(collection.name, '_id_')
        return { after: doc, answer: undefined }
      })
    }
  }

  update(transaction: Transaction, collection: Collection, id: string | number, update: (doc: Doc) => Doc): Promise<number> {
    return this.transactions.write(transaction, collection, documentKey(collection.name, id), (current) => {
      const after = current === undefined ? undefined : update(current)
      const unchanged = current === undefined || after === undefined || sameValue(current, after)
      return unchanged ? { after: current, answer: 0 } : { after, answer: 1 }
    })
  }

  set(transaction: Transaction, collection: Collection, doc: Doc): Promise<{ updated: number; created: boolean }> {
    return this.transactions.write<{ updated: number; created: boolean }>(transaction, collection, documentKey(collection.name, doc._id), (current) => {
      if (current === undefined) return { after: doc, answer: { updated: 0, created: true } }
      const unchanged = sameValue(current, doc)
      return { after: unchanged ? current : doc, answer: { updated: unchanged ? 0 : 1, created: false } }
    })
  }

  remove(transaction: Transaction, collection: Collection, id: string | number): Promise<number> {
    return this.transactions.write(transaction, collection, documentKey(collection.name, id), (current) => ({
      after: undefined,
      answer: current === undefined ? 0 : 1,
    }))
  }
}

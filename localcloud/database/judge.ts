/** Lets the worker decide which documents a costly query matches. */
import { computeBudget } from './budget'
import type { Collection } from './changes'
import { decodeDoc } from './codec'
import type { Calculator } from './compute/calculator'
import type { Finder, Query } from './find'
import { unnoted, type Note } from './reading'
import type { Doc } from './values'

export interface Judged {
  doc: Doc
  /** As it was read; a writer takes the document only while it still is so. */
  text: string
}

export class Judge {
  constructor(
    private readonly finder: Finder,
    private readonly calculator: Calculator,
    private readonly now: () => number,
  ) {}

  async matching(collection: Collection, query: Query, note: Note = unnoted): Promise<Judged[]> {
    const docs = this.finder.candidateTexts(collection, query.filter, note, computeBudget())
    if (docs.length === 0) return []
    const positions = await this.calculator.match({ kind: 'match', now: this.now(), query: query.text, docs })
    return positions.map((at) => ({ text: docs[at] as string, doc: decodeDoc(docs[at] as string) }))
  }
}

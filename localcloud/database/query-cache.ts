/** Compiled queries and updates by their text: compiling costs more than matching, and programs repeat themselves. */
import { invalidParam } from './failures'
import { parseEjson, type ServerDate } from './ejson'
import type { Query } from './find'
import { compileQuery } from './matcher'
import { compileUpdate, type Update } from './update'
import { isDoc, type Doc } from './values'

const MAX_ENTRIES = 2000
const MAX_TEXT = 4096

export class CompiledTexts {
  private readonly queries = new Map<string, Query>()
  private readonly updates = new Map<string, Update>()

  query(text: string, serverDate: ServerDate): Query {
    return remember(this.queries, text, () => {
      const filter = docOf(text, serverDate)
      return { filter, matches: compileQuery(filter) }
    })
  }

  update(text: string, serverDate: ServerDate): Update {
    return remember(this.updates, text, () => compileUpdate(docOf(text, serverDate)))
  }
}

/** An empty text is an empty object: wx-server-sdk sends `query: ''` for "everything". */
export function docOf(text: string, serverDate: ServerDate): Doc {
  const value = text === '' ? {} : parseEjson(text, serverDate)
  if (!isDoc(value)) throw invalidParam('an object is expected')
  return value
}

function remember<T>(held: Map<string, T>, text: string, make: () => T): T {
  const known = held.get(text)
  if (known !== undefined) return known
  const made = make()
  // A server date means another moment on the next call.
  if (text.length > MAX_TEXT || text.includes('$tcb_server_date')) return made
  if (held.size >= MAX_ENTRIES) held.delete(held.keys().next().value as string)
  held.set(text, made)
  return made
}

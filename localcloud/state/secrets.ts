import { randomBytes } from 'node:crypto'
import type { Store } from './store'

/** The named secrets as environment variables: 32 random bytes in hex, made the first time a name is asked for. */
export async function secretsOf(store: Store, names: readonly string[]): Promise<Record<string, string>> {
  const made: Record<string, string> = {}
  for (const name of names) made[name] = await secretOf(store, name)
  return made
}

/** One secret; the value stays the same for the life of the data folder. */
export function secretOf(store: Store, name: string): Promise<string> {
  const key = `secret/${name}`
  return store.transaction(() => {
    const known = store.settings.get(key)
    if (typeof known === 'string') return known
    const fresh = randomBytes(32).toString('hex')
    void store.settings.put(key, fresh)
    return fresh
  })
}

import { randomBytes } from 'node:crypto'
import type { Store } from './store'

/** The named secrets as environment variables: 32 random bytes in hex, made the first time a name is asked for. */
export class Secrets {
  variables: Readonly<Record<string, string>> = {}

  private constructor(
    private readonly store: Store,
    private readonly names: readonly string[],
  ) {}

  static async open(store: Store, names: readonly string[]): Promise<Secrets> {
    const secrets = new Secrets(store, names)
    await secrets.reload()
    return secrets
  }

  /** Takes up what is kept, after somebody else has written it. */
  async reload(): Promise<void> {
    const made: Record<string, string> = {}
    for (const name of this.names) made[name] = await secretOf(this.store, name)
    this.variables = made
  }
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

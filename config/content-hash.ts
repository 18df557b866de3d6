/**
 * One hash over the content of files and folders. Builds use it as an id and as the answer to "is this still fresh?",
 * so it must not depend on times, on the order of a directory listing or on where the repository lies.
 * Tests do not count: editing one must not rebuild anything.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const notSource = /\.test(-d)?\.tsx?$|(^|\/)(\.[^/]+|__snapshots__)(\/|$)/

/** Sixteen hex digits over `places`, files and folders relative to `root`; one that is absent counts as empty. */
export function hashOf(root: string, places: readonly string[]): string {
  const hash = createHash('sha256')
  const files = places.flatMap((place) => filesUnder(root, place)).filter((file) => !notSource.test(file)).sort()
  for (const file of files) {
    hash.update(`${file}\0`).update(createHash('sha256').update(readFileSync(path.join(root, file))).digest())
  }
  return hash.digest('hex').slice(0, 16)
}

function filesUnder(root: string, place: string): string[] {
  const full = path.join(root, place)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [place]
  return readdirSync(full).flatMap((name) => filesUnder(root, `${place}/${name}`))
}

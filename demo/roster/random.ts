/**
 * Chance that always falls the same way. Every concern of the generator draws from a stream of its own, named by a string,
 * so that adding a draw to one (say, names) does not shuffle all the others. Only integer arithmetic and division by a
 * power of two are used: both are exact, so the demo community is the same on every machine and version of Node.
 */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  chance(percent: number): boolean
  /** One element; throws when there is none. */
  pick<T>(list: readonly T[]): T
  shuffle<T>(list: readonly T[]): T[]
}

export function randomFrom(stream: string): Random {
  const next = mulberry32(fnv1a(stream))
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    int,
    chance: (percent) => int(1, 100) <= percent,
    pick: (list) => elementAt(list, int(0, list.length - 1)),
    shuffle: (list) => shuffled(list, int),
  }
}

/** The element at `index`; throws outside the list. */
export function elementAt<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new Error(`no element ${index} in a list of ${list.length}`)
  return list[index] as T
}

function shuffled<T>(list: readonly T[], int: (min: number, max: number) => number): T[] {
  const result = [...list]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = int(0, last)
    const kept = elementAt(result, last)
    result[last] = elementAt(result, other)
    result[other] = kept
  }
  return result
}

/** Tommy Ettinger's mulberry32 (public domain): 32 bits of state, each step gives a fraction in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The 32-bit FNV-1a hash over UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash
}

import Taro from '@tarojs/taro'

// The last answers of a few queries, so that a phone without a network still shows something, with
// its date. Only what its owner may see on the own phone is kept, and each answer replaces the former.

interface Kept<T> {
  at: number
  data: T
}

const place = (key: string) => `answer:${key}`

export function keepAnswer(key: string, data: unknown, at: number): void {
  try {
    Taro.setStorageSync(place(key), { at, data })
  } catch {
    // A full storage only costs the offline view.
  }
}

export function keptAnswer<T>(key: string): Kept<T> | undefined {
  const found: unknown = Taro.getStorageSync(place(key))
  return typeof found === 'object' && found !== null && 'at' in found ? (found as Kept<T>) : undefined
}

/** What nobody has asked for this long is of no use without a network either. In ms. */
const LONGEST = 14 * 86_400_000

/** Makes room on the phone; called when the program starts. A phone that keeps nothing has nothing to forget. */
export function forgetOldAnswers(now: number): void {
  for (const key of keptKeys()) {
    const { at } = keptAnswer(key) ?? { at: 0 }
    if (now - at > LONGEST) Taro.removeStorageSync(place(key))
  }
}

function keptKeys(): string[] {
  try {
    const { keys } = Taro.getStorageInfoSync()
    return keys.filter((key) => key.startsWith(place(''))).map((key) => key.slice(place('').length))
  } catch {
    return []
  }
}

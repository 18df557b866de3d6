/**
 * Letters between the desk and the phones. A phone has an origin of its own, and the desk takes a letter only when it comes
 * from the very window of one of its two phones *and* from the origin of the person on that phone: after a switch between
 * people the old page may still be talking. What a letter says is checked field by field, for any page could be in there.
 */

export type FromPhone =
  | { type: 'linban:at'; path: string }
  | { type: 'linban:scan' }
  | { type: 'linban:code'; images: string[] }
  | { type: 'linban:share'; title: string; path: string }
  | { type: 'linban:poster'; title: string; imageBase64: string }

export type ToPhone =
  | { type: 'linban:reload' }
  | { type: 'linban:show-code' }
  | { type: 'linban:scanned'; text: string }
  | { type: 'linban:scan-cancelled' }

/** `http://demo-li-guilan.localhost:8787`; `port` is that of the desk, empty for 80. */
export const originOf = (person: string, port: string): string => `http://${person}.localhost${port === '' ? '' : `:${port}`}`

/** The person a letter's origin belongs to, or null for any other page: only names of this machine, only the same port. */
export function personAt(origin: string, port: string): string | null {
  const person = /^http:\/\/([a-z0-9_-]{1,63})\.localhost(?::\d+)?$/.exec(origin)?.[1]
  return person !== undefined && originOf(person, port) === origin ? person : null
}

/** The letter, or null when it is none of ours. */
export function readLetter(data: unknown): FromPhone | null {
  if (typeof data !== 'object' || data === null) return null
  const letter = data as Record<string, unknown>
  switch (letter['type']) {
    case 'linban:scan':
      return { type: 'linban:scan' }
    case 'linban:at':
      return isText(letter['path'], 500) ? { type: 'linban:at', path: letter['path'] } : null
    case 'linban:code':
      return { type: 'linban:code', images: imagesIn(letter['images']) }
    case 'linban:share':
      return isText(letter['title'], 100) && isText(letter['path'], 500) ? { type: 'linban:share', title: letter['title'], path: letter['path'] } : null
    case 'linban:poster':
      return isText(letter['title'], 100) && isPng(letter['imageBase64'])
        ? { type: 'linban:poster', title: letter['title'], imageBase64: letter['imageBase64'] } : null
    default:
      return null
  }
}

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most
/** Every PNG starts with the same eight bytes. */
const isPng = (value: unknown): value is string => isText(value, 500_000) && /^iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$/.test(value)
/** Only pictures that carry their own pixels: the desk fetches nothing that a phone names. */
const imagesIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).filter((image): image is string => isText(image, 500_000) && image.startsWith('data:image/')).slice(0, 6)

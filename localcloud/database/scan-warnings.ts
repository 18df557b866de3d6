/** Says once for each shape of query that it reads many documents without an index: on the platform it is slow and counted. */
import type { Reading } from './reading'
import { isDoc, type Doc, type Value } from './values'

/** More documents than this without an index are worth a word. */
export const SCAN_WARNING = 1000

/** Our own bound of what is remembered; behind it nothing more is said. */
const MAX_SHAPES = 1000

export class ScanWarnings {
  private readonly said = new Set<string>()

  constructor(private readonly warn: (line: string) => void) {}

  say({ collection, examined }: Reading, filter: Doc): void {
    const shape = `${collection} ${shapeOf(filter)}`
    if (this.said.has(shape) || this.said.size >= MAX_SHAPES) return
    this.said.add(shape)
    this.warn(`database: read ${examined} documents of ${collection} without an index for ${shapeOf(filter)}`)
  }

  clear(): void {
    this.said.clear()
  }
}

/** Fields and operators without the values. */
function shapeOf(value: Value): string {
  if (Array.isArray(value)) return `[${[...new Set(value.filter((part) => isDoc(part)).map(shapeOf))].join(', ')}]`
  if (!isDoc(value)) return ''
  const parts = Object.keys(value).map((key) => {
    const inner = key === '$in' || key === '$nin' || key === '$eq' ? '' : shapeOf(value[key] as Value)
    return inner === '' || inner === '{}' || inner === '[]' ? key : `${key}: ${inner}`
  })
  return `{${parts.join(', ')}}`
}

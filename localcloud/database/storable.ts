/** What may be stored: no regular expressions, no field names that MongoDB reserves or BSON cannot hold. */
import { requestFailed } from './failures'
import { isDoc, Pattern, type Doc, type Value } from './values'

/** Throws DATABASE_REQUEST_FAILED; answers its argument. */
export function storable<T extends Value>(value: T): T {
  if (value instanceof Pattern) throw requestFailed('a regular expression cannot be stored')
  if (Array.isArray(value)) value.forEach(storable)
  else if (isDoc(value)) {
    for (const field of Object.keys(value)) {
      if (field.includes('\0')) throw requestFailed('field names cannot contain null bytes')
      if (field.startsWith('$')) throw requestFailed(`The dollar ($) prefixed field '${field}' is not valid for storage.`)
      storable(value[field] as Value)
    }
  }
  return value
}

export function storableDoc(value: Value): Doc {
  if (!isDoc(value)) throw requestFailed('a document must be an object')
  return storable(value)
}

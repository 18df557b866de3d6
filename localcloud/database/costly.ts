/** What could keep the process busy for as long as a caller likes: it is evaluated in the worker, under a deadline. */
import { isDoc, Pattern, type Value } from './values'

/** Whether a query holds a regular expression or an `$expr`, at any depth. */
export function isCostly(query: Value): boolean {
  if (query instanceof Pattern) return true
  if (Array.isArray(query)) return query.some(isCostly)
  if (!isDoc(query)) return false
  return Object.keys(query).some((key) => key === '$expr' || key === '$regex' || isCostly(query[key] as Value))
}

import type { WaitingPlace } from '../roster'
import { settled, type Lists, type Settled } from './fill-seats'

/** Into a free seat, else to the end of the line; null for whoever is on the list already. Nobody loses anything by it. */
export function joined(lists: Lists & { left: number; people: readonly string[] }, wish: WaitingPlace): Settled | null {
  const { memberNo, name, at } = wish
  if (lists.people.includes(memberNo)) return null
  if (lists.left > 0) return settled({ ...lists, confirmed: [...lists.confirmed, { memberNo, name, at }] })
  return settled({ ...lists, waiting: [...lists.waiting, wish] })
}

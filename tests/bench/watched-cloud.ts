import type { Envelope, Reply } from '#contract/envelope'
import type { LocalCloud } from '../../localcloud'
import { FLOOR } from './functions-folder'
import type { TripBook } from './trip-book'

/** The door knows only families of the contract, so the floor borrows the name of one. */
export const FLOOR_CALL = 'shift.floor'

const DONE: Reply = { ok: true, data: null }
/** What the function asked of its siblings: calls of their own, with round trips of their own. */
const insideOf = ({ journal }: LocalCloud, requestId: string) => journal.tail(20).filter(({ parentId }) => parentId === requestId)

/** The cloud as the door sees it: the floor's calls go to the floor, and what every call costs is written down. */
export function watched(cloud: LocalCloud, book: TripBook): LocalCloud {
  return {
    ...cloud,
    async invoke(target, event, caller) {
      const { name } = event as Envelope
      const invoked = await cloud.invoke(name === FLOOR_CALL ? FLOOR : target, event, caller)
      const record = cloud.journal.of(invoked.requestId)
      if (invoked.ok && record) book.note(name, record, invoked.result as Reply)
      for (const inside of insideOf(cloud, invoked.requestId)) book.note(`${name} › ${inside.functionName}`, inside, DONE)
      return invoked
    },
  }
}

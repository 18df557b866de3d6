import { fewAtATime } from '../../kit/few'
import type { InboxDoc } from './inbox'
import { push } from './push'
import { claimRing, phonesOf, unsafeToRing } from './repository'

/** What one minute may do; at seven in the morning the rest goes in the next ones. */
const BATCH = 200

/** Sends the service messages that waited for the end of somebody's quiet hours, to those who have not read them meanwhile. */
export async function ringLater(now: number): Promise<number> {
  let rung = 0
  await fewAtATime(await unsafeToRing(now, BATCH), async (item) => {
    if ((await claimRing(item)) && item.openedAt === null && (await ring(item))) rung += 1
  })
  return rung
}

async function ring(item: InboxDoc): Promise<boolean> {
  const phone = (await phonesOf(item.communityId, [item.memberNo])).get(item.memberNo)
  if (phone === undefined) return false
  await push(item, phone.openid, item.later?.about ?? item.at)
  return true
}

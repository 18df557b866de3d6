import { HOUR } from '../../kit/clock'
import { fewAtATime } from '../../kit/few'
import type { PersonMessage } from '../../kit/commands'
import { fillSeats, movesToTell, rewriteRoster, rostersWith, type RosterDoc } from '../rosters/public'
import type { AttainmentDoc } from './attainment'
import { heldBy, lackFor } from './public'
import { placeLost } from './words'

/** Nobody can have arrived earlier (see decide-mark in attendance); who is there already is the leader's to send home. */
const SCANNING_OPENS = HOUR

/**
 * Takes somebody off the lists to come that ask for what they can no longer show. The seats go to those who wait. Done again
 * it finds nothing to do.
 */
export async function leaveLists(revoked: AttainmentDoc, now: number): Promise<PersonMessage[]> {
  const { communityId, memberNo } = revoked
  const coming = (await rostersWith(communityId, memberNo, now)).filter(({ startsAt, state }) => state === 'open' && startsAt > now + SCANNING_OPENS)
  const held = await heldBy(communityId, [memberNo], coming)
  const messages: PersonMessage[] = []
  await fewAtATime(coming.filter((post) => lackFor(post, memberNo, held) !== null), async (post) => {
    messages.push(placeLost(revoked, post), ...(await leave(post, memberNo, `“${revoked.name}”已撤销`, now)))
  })
  return messages
}

async function leave(post: RosterDoc, memberNo: string, reason: string, now: number): Promise<PersonMessage[]> {
  let told: PersonMessage[] = []
  await rewriteRoster(post, (newest) => {
    const leaving = [...newest.confirmed, ...newest.pending, ...newest.waiting].find((person) => person.memberNo === memberNo)
    if (!leaving) return null
    const stays = (person: { memberNo: string }) => person.memberNo !== memberNo
    const { confirmed, pending, waiting, seats, startsAt, cancelled } = newest
    const { lists, moved } = fillSeats({ seats, confirmed: confirmed.filter(stays), pending: pending.filter(stays), waiting: waiting.filter(stays) }, startsAt, now)
    told = movesToTell(newest, moved)
    return { ...lists, cancelled: [...cancelled, { memberNo, name: leaving.name, at: now, reason, late: false }] }
  })
  return told
}

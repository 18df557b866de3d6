import { HOUR } from '../../kit/clock'
import { fewAtATime } from '../../kit/few'
import type { PersonMessage } from '../../kit/commands'
import { fillSeats, movesToTell, rewriteRoster, rostersWith, type RosterDoc } from '../rosters/public'
import type { AttainmentDoc } from './attainment'
import { heldBy, lackFor } from './held'
import { placeLost } from './words'

/** Nobody can have arrived earlier (see decide-mark in attendance); who is there already is the leader's to send home. */
const SCANNING_OPENS = HOUR

/**
 * Takes somebody off the lists to come that ask for what they can no longer show. The seats go to those who wait. Done again
 * it finds nothing to do.
 */
export async function leaveLists(revoked: AttainmentDoc, now: number): Promise<PersonMessage[]> {
  const { communityId, memberNo, credentialId } = revoked
  const asks = ({ requires = [] }: RosterDoc) => requires.some((wanted) => wanted.credentialId === credentialId)
  const coming = (await rostersWith(communityId, memberNo, now)).filter((post) => post.state === 'open' && post.startsAt > now + SCANNING_OPENS && asks(post))
  const held = await heldBy(communityId, [memberNo], coming)
  const messages: PersonMessage[] = []
  await fewAtATime(coming.filter((post) => lackFor(post, memberNo, held) !== null), async (post) => {
    messages.push(...(await leave(post, revoked, now)))
  })
  return messages
}

/** What to tell the person, and whoever moves up; nothing when they have left by themselves meanwhile. */
async function leave(post: RosterDoc, revoked: AttainmentDoc, now: number): Promise<PersonMessage[]> {
  const { memberNo, name } = revoked
  let told: PersonMessage[] = []
  await rewriteRoster(post, (newest) => {
    const { confirmed, pending, waiting, seats, startsAt, cancelled, rules } = newest
    const leaving = [...confirmed, ...pending, ...waiting].find((person) => person.memberNo === memberNo)
    if (!leaving) return null
    const stays = (person: { memberNo: string }) => person.memberNo !== memberNo
    const { lists, moved } = fillSeats({ seats, rules, confirmed: confirmed.filter(stays), pending: pending.filter(stays), waiting: waiting.filter(stays) }, startsAt, now)
    told = [placeLost(revoked, newest), ...movesToTell(newest, moved)]
    return { ...lists, cancelled: [...cancelled, { memberNo, name: leaving.name, at: now, reason: `“${name}”已撤销`, late: false }] }
  })
  return told
}

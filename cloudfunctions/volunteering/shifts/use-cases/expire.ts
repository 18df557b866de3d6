import { inTransaction } from '../../../kit/transaction'
import type { UseCase } from '../../../kit/context'
import type { PersonMessage } from '../../../kit/commands'
import { answerBy, fillSeats, movesToTell, unsafeExpired, yesNeeded, type RosterDoc } from '../../rosters/public'
import { judgeNow } from '../approving'
import { decideExpired, decideJudged, type Verdicts } from '../domain/decide-answer'
import { notAnswered, seatConfirmed, shutOut } from '../words'

/**
 * Every minute, over all communities: seats whose time to answer is over go to the next, and so do those that a standing word gave
 * back; whoever moved up too late to be asked is judged by the community's rules. The list and the messages are written together,
 * under an id that names the state of the list, so everybody is told once however often the timer fires.
 */
export const expire: UseCase<'shift.expire'> = async ({ now }) => {
  let expired = 0
  for (const roster of await unsafeExpired(now)) expired += await settleOn(roster, await verdictsOn(roster, now), now)
  return { expired }
}

/** Looked up before the transaction, which cannot ask. */
async function verdictsOn(roster: RosterDoc, now: number): Promise<Verdicts> {
  const unjudged = roster.startsAt > now ? roster.pending.filter(({ awaits }) => awaits === 'rules') : []
  return new Map(await Promise.all(unjudged.map(async ({ memberNo }) => [memberNo, await judgeNow(roster, memberNo, now)] as const)))
}

const settleOn = ({ _id: rosterId }: RosterDoc, verdicts: Verdicts, now: number): Promise<number> =>
  inTransaction(async (transaction) => {
    const roster = await transaction.read<RosterDoc>('rosters', rosterId)
    if (!roster || roster.state !== 'open') return 0
    // Settled meanwhile by somebody else who changed the list.
    if (roster.expiresAt === null || roster.expiresAt > now) return 0
    const judged = decideJudged(roster, verdicts, answerBy('leader', roster.startsAt, now) ?? roster.startsAt, now)
    const { gone, places } = decideExpired({ ...judged.places, startsAt: roster.startsAt }, now)
    const { lists, moved } = fillSeats({ ...roster, ...places }, roster.startsAt, now)
    await transaction.update('rosters', rosterId, { ...lists, cancelled: places.cancelled, rev: roster.rev + 1 })
    const messages: PersonMessage[] = [
      ...judged.taken.map((place) => seatConfirmed(roster, place)),
      ...judged.held.flatMap((place) => yesNeeded(roster, place)),
      ...judged.refused.map(({ place, because }) => shutOut(roster, place, because)),
      ...gone.map((place) => notAnswered(roster, place)),
      ...movesToTell(roster, moved),
    ]
    await transaction.insert('commands', {
      _id: `expire:${rosterId}:${roster.rev}`,
      communityId: roster.communityId,
      name: 'shift.expire',
      hash: '',
      reply: null,
      messages,
      outbox: messages.length > 0 ? 'waiting' : 'none',
      at: now,
    })
    return gone.length
  })

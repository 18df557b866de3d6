import type { Ctx, UseCase } from '../../../kit/context'
import { fewAtATime } from '../../../kit/few'
import { shiftMoved } from '../../needs/public'
import { rewriteRoster, type RosterDoc } from '../../rosters/public'
import { afterAction } from '../domain/shift-states'
import { meantBy, shiftIdsOf } from '../extent'
import { shiftsCancelled } from '../words'

/**
 * A shift does not take place. First every list is closed, so that nobody joins any more; who is told is read from the
 * closed lists. Presences that somebody has begun stay: rain may end a shift, but not the hour that was served before it.
 * A resend finds the lists closed by its own request and tells everybody; the record of the command makes it once.
 */
export const cancelShift: UseCase<'shift.cancel'> = async (ctx, { shiftId, extent, reason }) => {
  const { posts, rosters } = await meantBy(ctx, shiftId, extent)
  const [first] = posts as [RosterDoc]
  if (first.cancellation !== null && first.cancellation.requestId !== ctx.requestId) return ctx.refuse('alreadyCancelled')
  if (first.endsAt <= ctx.now) return ctx.refuse('shiftOver')
  const closed = await close(ctx, rosters, reason)
  const told = tellEverybody(ctx, closed, reason)
  const done = { shiftIds: shiftIdsOf(closed), told }
  const { needId, startsAt } = first
  if (needId === null || startsAt <= ctx.now) return done
  return ctx.commit(async (transaction) => {
    for (const message of await shiftMoved(transaction, needId, shiftId, null, ctx)) ctx.tell(message)
    return done
  })
}

async function close(ctx: Ctx<'shift.cancel'>, rosters: readonly RosterDoc[], reason: string): Promise<RosterDoc[]> {
  const closed: RosterDoc[] = []
  const cancellation = { reason, by: ctx.caller.name, at: ctx.now, requestId: ctx.requestId }
  await fewAtATime(rosters, async (roster) => {
    const after = await rewriteRoster(roster, (now) => {
      const state = afterAction(now.state, 'cancel')
      return state === null ? null : { state, cancellation }
    })
    if (after.cancellation?.requestId === ctx.requestId) closed.push(after)
  })
  return closed.sort((a, b) => a.startsAt - b.startsAt)
}

/** One message to each person, whatever the number of shifts. */
function tellEverybody(ctx: Ctx<'shift.cancel'>, closed: readonly RosterDoc[], reason: string): number {
  const people = new Set(closed.flatMap((roster) => [...roster.people, ...roster.leaderNos]))
  people.delete(ctx.caller.memberNo)
  for (const memberNo of people) {
    const theirs = closed.filter((roster) => roster.people.includes(memberNo) || roster.leaderNos.includes(memberNo))
    ctx.tell(shiftsCancelled(theirs, memberNo, reason))
  }
  return people.size
}

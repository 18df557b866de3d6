import type { Ctx } from '../../kit/context'
import { movesToTell, type RosterDoc } from '../rosters/public'
import { LAPSED } from './lapsing'
import { placeLapsed, placeUnfit, seatUnfit, shiftsChanged } from './words'

/**
 * Says what this request has changed, read from the lists alone, so that a resend says the same. Everybody hears of it once,
 * however many shifts it concerns.
 */
export function tellChanged(ctx: Ctx<'shift.change'> | Ctx<'shift.require'>, changed: readonly RosterDoc[]): void {
  const mine = changed.filter(({ lastChange }) => lastChange?.requestId === ctx.requestId)
  for (const roster of mine) for (const message of roster.lastChange === null ? [] : movesToTell(roster, roster.lastChange.moved)) ctx.tell(message)
  for (const roster of mine) for (const { memberNo } of roster.cancelled.filter(({ at, reason }) => reason === LAPSED && at === roster.lastChange?.at)) ctx.tell(placeLapsed(roster, memberNo))
  const unfit = tellUnfit(ctx, mine)
  const spoken = mine.filter(({ lastChange }) => (lastChange?.words.length ?? 0) > 0)
  const people = new Set(spoken.flatMap((roster) => [...roster.people, ...roster.leaderNos]))
  for (const memberNo of [ctx.caller.memberNo, ...unfit]) people.delete(memberNo)
  for (const memberNo of people) {
    ctx.tell(shiftsChanged(spoken.filter((roster) => roster.people.includes(memberNo) || roster.leaderNos.includes(memberNo)), memberNo))
  }
}

/** To each of them what is asked now and what becomes of their place. Answers who they are. */
function tellUnfit(ctx: Ctx<'shift.change'> | Ctx<'shift.require'>, mine: readonly RosterDoc[]): string[] {
  const all = mine.flatMap((roster) => (roster.lastChange?.unfit ?? []).map((misfit) => ({ roster, misfit })))
  const people = [...new Set(all.map(({ misfit }) => misfit.memberNo))]
  for (const memberNo of people) {
    const theirs = all.filter(({ misfit }) => misfit.memberNo === memberNo)
    for (const [stays, words] of [[true, seatUnfit], [false, placeUnfit]] as const) {
      const some = theirs.filter(({ misfit }) => misfit.stays === stays)
      const [first] = some
      if (first) ctx.tell(words(some.map(({ roster }) => roster), first.misfit))
    }
  }
  return people
}

import type { Ctx } from '../../kit/context'
import { notFound } from '../../kit/errors'
import { rostersBefore, rostersOf, type RosterDoc } from '../rosters/public'
import { isShown, type Author } from './domain/decide-note'
import { shiftBefore } from './domain/shift-before'
import type { NoteDoc } from './note'

type Looking = Ctx<'handover.ofShift'> | Ctx<'handover.write'> | Ctx<'handover.receive'>

/** A shift with everybody who stands there or leads it. Whoever does neither and does not answer for it finds nothing. */
export async function standingAt(ctx: Looking, shiftId: string): Promise<{ shift: RosterDoc; standing: string[] }> {
  const { communityId, memberNo } = ctx.caller
  const posts = await rostersOf(communityId, shiftId)
  const [shift] = posts
  if (!shift) throw notFound()
  const standing = [...shift.leaderNos, ...posts.flatMap(({ confirmed }) => confirmed.map((person) => person.memberNo))]
  ctx.reach({ communityId, ...(standing.includes(memberNo) ? { memberNo } : {}) })
  return { shift, standing }
}

/** The shift whose notes are for this one; null while it is too early to see them. */
export const takesOverFrom = async (shift: RosterDoc, now: number): Promise<string | null> =>
  isShown(shift, now) ? shiftBefore(shift, await rostersBefore(shift)) : null

/** `written`: the notes of this shift so far. */
export const authorOf = ({ leaderNos }: RosterDoc, memberNo: string, attendance: object | null, written: readonly NoteDoc[]): Author => ({
  leads: leaderNos.includes(memberNo),
  present: attendance !== null,
  notes: written.filter((note) => note.memberNo === memberNo).length,
})

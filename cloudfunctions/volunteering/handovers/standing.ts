import type { Ctx } from '../../kit/context'
import { notFound } from '../../kit/errors'
import { rostersOf, type RosterDoc } from '../rosters/public'
import type { Author } from './domain/decide-note'
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

/** `written`: the notes of this shift so far. */
export const authorOf = ({ leaderNos }: RosterDoc, memberNo: string, attendance: object | null, written: readonly NoteDoc[]): Author => ({
  leads: leaderNos.includes(memberNo),
  present: attendance !== null,
  notes: written.filter((note) => note.memberNo === memberNo).length,
})

import type { Ctx } from '../../kit/context'
import { notFound } from '../../kit/errors'
import { attendanceOf } from '../attendance/public'
import { rostersBefore, rostersOf, type RosterDoc } from '../rosters/public'
import { isShown, type Author } from './domain/decide-note'
import { shiftBefore } from './domain/shift-before'
import type { NoteDoc } from './note'
import { notesAt } from './repository'

/** A shift with everybody who stands there or leads it, and what the one before has left for them. */
export interface Standing {
  shift: RosterDoc
  standing: string[]
  left: NoteDoc[]
  written: NoteDoc[]
}

type Looking = Ctx<'handover.ofShift'> | Ctx<'handover.write'> | Ctx<'handover.receive'>

/** Whoever does not stand there and does not answer for it finds nothing. */
export async function standingAt(ctx: Looking, shiftId: string): Promise<Standing> {
  const { communityId, memberNo } = ctx.caller
  const posts = await rostersOf(communityId, shiftId)
  const [shift] = posts
  if (!shift) throw notFound()
  const standing = [...shift.leaderNos, ...posts.flatMap(({ confirmed }) => confirmed.map((person) => person.memberNo))]
  ctx.reach({ communityId, ...(standing.includes(memberNo) ? { memberNo } : {}) })
  const before = isShown(shift, ctx.now) ? shiftBefore(shift, await rostersBefore(shift)) : null
  const notes = await notesAt(communityId, before === null ? [shiftId] : [before, shiftId])
  return { shift, standing, left: notes.filter((note) => note.shiftId === before), written: notes.filter((note) => note.shiftId === shiftId) }
}

/** The same with what decides whether the caller may write. */
export async function authorAt(ctx: Looking, shiftId: string): Promise<Standing & { author: Author }> {
  const { communityId, memberNo } = ctx.caller
  const [at, attendance] = await Promise.all([standingAt(ctx, shiftId), attendanceOf(communityId, shiftId, memberNo)])
  const notes = at.written.filter((note) => note.memberNo === memberNo).length
  return { ...at, author: { leads: at.shift.leaderNos.includes(memberNo), present: attendance !== null, notes } }
}

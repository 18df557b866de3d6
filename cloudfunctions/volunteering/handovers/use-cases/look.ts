import type { UseCase } from '../../../kit/context'
import { attendanceOf } from '../../attendance/public'
import { rostersOf } from '../../rosters/public'
import { decideWrite, isGap } from '../domain/decide-note'
import { noteView } from '../note'
import { notesAt, notesLike } from '../repository'
import { authorOf, standingAt, takesOverFrom } from '../standing'

export const ofShift: UseCase<'handover.ofShift'> = async (ctx, { shiftId }) => {
  const { communityId, memberNo } = ctx.caller
  const { shift, standing } = await standingAt(ctx, shiftId)
  const [before, attendance] = await Promise.all([takesOverFrom(shift, ctx.now), attendanceOf(communityId, shiftId, memberNo)])
  const notes = await notesAt(communityId, before === null ? [shiftId] : [before, shiftId])
  const left = notes.filter((note) => note.shiftId === before)
  const written = notes.filter((note) => note.shiftId === shiftId)
  return {
    left: left.map((note) => noteView(note, standing.includes(memberNo) ? memberNo : null)),
    written: written.map((note) => noteView(note, null)),
    unread: isGap(shift, left, standing, ctx.now),
    may: { write: decideWrite(shift, authorOf(shift, memberNo, attendance, written), ctx.now).ok },
  }
}

export const list: UseCase<'handover.list'> = async (ctx, { shiftId }) => {
  const [first] = await rostersOf(ctx.caller.communityId, shiftId)
  const notes = await notesLike(ctx.reach(first ?? null))
  return { notes: notes.filter((note) => note.shiftId !== shiftId).map((note) => noteView(note, null)) }
}

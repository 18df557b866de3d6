import type { UseCase } from '../../../kit/context'
import { attendanceOf } from '../../attendance/public'
import { rostersOf } from '../../rosters/public'
import { decideWrite, isGap, isShown } from '../domain/decide-note'
import { notesLeft } from '../domain/notes-left'
import { noteView } from '../note'
import { notesFor, notesLike } from '../repository'
import { authorOf, standingAt } from '../standing'

export const ofShift: UseCase<'handover.ofShift'> = async (ctx, { shiftId }) => {
  const { communityId, memberNo } = ctx.caller
  const { shift, standing } = await standingAt(ctx, shiftId)
  const [notes, attendance] = await Promise.all([notesFor(shift), attendanceOf(communityId, shiftId, memberNo)])
  const left = isShown(shift, ctx.now) ? notesLeft(shift, notes) : []
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

import type { UseCase } from '../../../kit/context'
import { rostersOf } from '../../rosters/public'
import { decideWrite, isGap } from '../domain/decide-note'
import { noteView } from '../note'
import { notesLike } from '../repository'
import { authorAt } from '../standing'

export const ofShift: UseCase<'handover.ofShift'> = async (ctx, { shiftId }) => {
  const { memberNo } = ctx.caller
  const { shift, standing, left, written, author } = await authorAt(ctx, shiftId)
  return {
    left: left.map((note) => noteView(note, standing.includes(memberNo) ? memberNo : null)),
    written: written.map((note) => noteView(note, null)),
    unread: isGap(shift, left, standing, ctx.now),
    may: { write: decideWrite(shift, author, ctx.now).ok },
  }
}

export const list: UseCase<'handover.list'> = async (ctx, { shiftId }) => {
  const [first] = await rostersOf(ctx.caller.communityId, shiftId)
  const notes = await notesLike(ctx.reach(first ?? null))
  return { notes: notes.filter((note) => note.shiftId !== shiftId).map((note) => noteView(note, null)) }
}

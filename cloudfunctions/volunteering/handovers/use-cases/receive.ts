import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { isShown } from '../domain/decide-note'
import { isFor } from '../domain/notes-left'
import { noteView } from '../note'
import { addReceipt, readNote } from '../repository'
import { standingAt } from '../standing'

/** Somebody who stands at the next shift says that they read it, once; said again it stays as it was. */
export const receive: UseCase<'handover.receive'> = async (ctx, { shiftId, noteId }) => {
  const { memberNo, name } = ctx.caller
  const [{ shift, standing }, note] = await Promise.all([standingAt(ctx, shiftId), readNote(noteId)])
  if (!note || note.communityId !== shift.communityId || !isFor(note, shift) || !isShown(shift, ctx.now)) throw notFound()
  if (!standing.includes(memberNo)) return ctx.refuse('notThere')
  if (note.memberNo === memberNo) return ctx.refuse('ownNote')
  const receipt = { memberNo, name, at: ctx.now, shiftId }
  const added = await addReceipt(noteId, receipt)
  return noteView(added ? { ...note, receipts: [...note.receipts, receipt] } : note, null)
}

import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { noteView } from '../note'
import { addReceipt, readNote } from '../repository'
import { standingAt, takesOverFrom } from '../standing'

/** Somebody who stands at the next shift says that they read it, once; said again it stays as it was. */
export const receive: UseCase<'handover.receive'> = async (ctx, { shiftId, noteId }) => {
  const { memberNo, name } = ctx.caller
  const { shift, standing } = await standingAt(ctx, shiftId)
  const [before, note] = await Promise.all([takesOverFrom(shift, ctx.now), readNote(noteId)])
  if (!note || note.shiftId !== before) throw notFound()
  if (!standing.includes(memberNo)) return ctx.refuse('notThere')
  if (note.memberNo === memberNo) return ctx.refuse('ownNote')
  const receipt = { memberNo, name, at: ctx.now, shiftId }
  const added = await addReceipt(noteId, receipt)
  return noteView(added ? { ...note, receipts: [...note.receipts, receipt] } : note, null)
}

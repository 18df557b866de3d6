import { checkText } from '../../../content-check'
import type { UseCase } from '../../../kit/context'
import { newId } from '../../../kit/seal'
import { attendanceOf } from '../../attendance/public'
import { decideWrite } from '../domain/decide-note'
import { noteView, type NoteDoc } from '../note'
import { notesAt } from '../repository'
import { authorOf, standingAt } from '../standing'

/** Whoever was there leaves a few words for the next ones. Nobody has to. */
export const write: UseCase<'handover.write'> = async (ctx, { shiftId, words, open }) => {
  const { communityId, memberNo, name, openid } = ctx.caller
  const { shift } = await standingAt(ctx, shiftId)
  const [written, attendance] = await Promise.all([notesAt(communityId, shiftId), attendanceOf(communityId, shiftId, memberNo)])
  const decision = decideWrite(shift, authorOf(shift, memberNo, attendance, written), ctx.now)
  if (!decision.ok) return ctx.refuse(decision.reason)
  const checked = await checkText(openid, [words, ...open])
  if (checked === 'risky') return ctx.refuse('contentRisky')
  const { seriesId, title, place, startsAt, endsAt } = shift
  const note: NoteDoc = { _id: newId(), communityId, shiftId, seriesId, title, place, startsAt, endsAt, memberNo, name, at: ctx.now, words, open, checked, receipts: [], readers: [] }
  return ctx.commit(async (transaction) => {
    await transaction.insert('handovers', note)
    return noteView(note, null)
  })
}

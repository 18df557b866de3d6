import { checkText } from '../../../content-check'
import type { UseCase } from '../../../kit/context'
import { newId } from '../../../kit/seal'
import { decideWrite } from '../domain/decide-note'
import { noteView, type NoteDoc } from '../note'
import { authorAt } from '../standing'

/** Whoever was there leaves a few words for the next ones. Nobody has to. */
export const write: UseCase<'handover.write'> = async (ctx, { shiftId, words, open }) => {
  const { communityId, memberNo, name, openid } = ctx.caller
  const { shift, author } = await authorAt(ctx, shiftId)
  const decision = decideWrite(shift, author, ctx.now)
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

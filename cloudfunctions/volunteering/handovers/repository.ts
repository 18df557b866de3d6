import { DAY } from '../../kit/clock'
import { find, read, updateIf } from '../../kit/store'
import { is, to } from '../../kit/wechat'
import type { RosterDoc } from '../rosters/public'
import type { NoteDoc } from './note'

export const notesAt = (communityId: string, shiftId: string): Promise<NoteDoc[]> =>
  find('handovers', { communityId, shiftId }, { orderBy: ['at', 'asc'], limit: 100 })

export const readNote = (noteId: string): Promise<NoteDoc | null> => read('handovers', noteId)

/** The notes of this shift, and those that may have been left for it: at the same place or in the same series. Oldest first. */
export function notesFor({ communityId, shiftId, place, seriesId, startsAt }: RosterDoc): Promise<NoteDoc[]> {
  const since = (span: number) => is.gte(startsAt - span)
  const filter = is.or(
    { communityId, shiftId },
    { communityId, place, at: since(2 * DAY) },
    ...(seriesId === null ? [] : [{ communityId, seriesId, at: since(31 * DAY) }]),
  )
  return find('handovers', filter as Record<string, unknown>, { orderBy: ['at', 'asc'], limit: 200 })
}

/** The newest of this series, or for a shift of its own of this place. */
export const notesLike = ({ communityId, seriesId, place }: Pick<NoteDoc, 'communityId' | 'seriesId' | 'place'>): Promise<NoteDoc[]> =>
  find('handovers', seriesId === null ? { communityId, place } : { communityId, seriesId }, { orderBy: ['at', 'desc'], limit: 30 })

/** Adds one receipt, once per person. */
export const addReceipt = (noteId: string, receipt: NoteDoc['receipts'][number]): Promise<boolean> =>
  updateIf('handovers', noteId, { readers: is.neq(receipt.memberNo) }, { readers: to.push([receipt.memberNo]), receipts: to.push([receipt]) })

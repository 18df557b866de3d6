import { find, read, updateIf } from '../../kit/store'
import { is, to } from '../../kit/wechat'
import type { NoteDoc } from './note'

export const notesAt = (communityId: string, shiftIds: readonly string[]): Promise<NoteDoc[]> =>
  find('handovers', { communityId, shiftId: is.in(shiftIds) }, { orderBy: ['at', 'asc'], limit: 100 })

export const readNote = (noteId: string): Promise<NoteDoc | null> => read('handovers', noteId)

/** The newest of this series, or for a shift of its own of this place. */
export const notesLike = ({ communityId, seriesId, place }: Pick<NoteDoc, 'communityId' | 'seriesId' | 'place'>): Promise<NoteDoc[]> =>
  find('handovers', seriesId === null ? { communityId, place } : { communityId, seriesId }, { orderBy: ['at', 'desc'], limit: 30 })

/** Adds one receipt, once per person. */
export const addReceipt = (noteId: string, receipt: NoteDoc['receipts'][number]): Promise<boolean> =>
  updateIf('handovers', noteId, { readers: is.neq(receipt.memberNo) }, { readers: to.push([receipt.memberNo]), receipts: to.push([receipt]) })

import type { HandoverNote } from '#contract/handovers'
import type { Doc } from '../../kit/wechat'

/** What somebody left for the next ones. Words are never changed; receipts are only added. */
export interface NoteDoc extends Doc {
  shiftId: string
  seriesId: string | null
  title: string
  place: string
  startsAt: number
  endsAt: number
  memberNo: string
  name: string
  at: number
  words: string
  open: string[]
  /** What WeChat's check said: `review` is shown, and staff may look at it. */
  checked: 'pass' | 'review' | 'none'
  receipts: { memberNo: string; name: string; at: number; shiftId: string }[]
  /** The same people by number, so that nobody is added twice. */
  readers: string[]
}

/** `reader`: who may still say that they read it; nobody says so of a note of their own. */
export const noteView = (note: NoteDoc, reader: string | null): HandoverNote => ({
  noteId: note._id,
  shiftId: note.shiftId,
  title: note.title,
  startsAt: note.startsAt,
  endsAt: note.endsAt,
  writtenBy: note.name,
  writtenAt: note.at,
  words: note.words,
  open: note.open,
  receipts: note.receipts.map(({ name, at }) => ({ name, at })),
  may: { receive: reader !== null && reader !== note.memberNo && !note.readers.includes(reader) },
})

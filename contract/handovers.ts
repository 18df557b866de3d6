import * as v from 'valibot'
import { command, query } from './procedure'
import { Id, line, text } from './values'

/** Notes from shift to shift: what happened, what is still open, what was counted. Nobody has to write one. */

export interface HandoverNote {
  noteId: string
  shiftId: string
  title: string
  startsAt: number
  endsAt: number
  writtenBy: string
  writtenAt: number
  words: string
  open: string[]
  /** Who has said at the next shift that they read it, earliest first. */
  receipts: { name: string; at: number }[]
  may: { receive: boolean }
}

export interface HandoverView {
  /** Left for this shift by the one before; empty until an hour before the start. */
  left: HandoverNote[]
  written: HandoverNote[]
  /** The shift has begun, and of what was left for it nobody has said that they read it. */
  unread: boolean
  may: { write: boolean }
}

export const handovers = {
  /** For whoever stands at the shift or answers for it. */
  'handover.ofShift': query({ shiftId: Id }).returns<HandoverView>(),
  /** By a leader of the shift or somebody present there, from its start until twelve hours after its end. What is written stays. */
  'handover.write': command({ shiftId: Id, words: text(300), open: v.pipe(v.array(line(40)), v.maxLength(5)) }, [
    'shiftCancelled',
    'notStarted',
    'tooLate',
    'notThere',
    'enoughNotes',
    'contentRisky',
  ]).returns<HandoverNote>(),
  /** Somebody of the next shift, `shiftId`, has read it: their name and the time stay with the note. */
  'handover.receive': command({ shiftId: Id, noteId: Id }, ['notThere', 'ownNote']).returns<HandoverNote>(),
  /** Earlier notes at this place or in this series, newest first. */
  'handover.list': query({ shiftId: Id }).returns<{ notes: HandoverNote[] }>(),
}

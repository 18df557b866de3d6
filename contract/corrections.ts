import * as v from 'valibot'
import { command, query } from './procedure'
import { count, FileId, Id, text } from './values'

/** A volunteer asks for an entry to be put right; a second person decides, with a reason. The entry itself never changes. */

export type CorrectionState = 'asked' | 'accepted' | 'declined'

export interface CorrectionView {
  correctionId: string
  hourEntryId: string
  memberNo: string
  name: string
  title: string
  servedOn: string
  /** What the entry came to when it was asked, and what it should come to. */
  standsAt: number
  wanted: number
  reason: string
  photos: string[]
  askedAt: number
  state: CorrectionState
  answer: { by: string; reason: string; at: number } | null
  may: { decide: boolean }
}

/** An entry of a presence bears the id of the presence, which has a colon. */
const HourEntryId = v.pipe(v.string(), v.regex(/^[\w:-]{1,140}$/))

export const corrections = {
  'correction.ask': command(
    { hourEntryId: HourEntryId, minutes: count(0, 480), reason: text(200), photos: v.pipe(v.array(FileId), v.maxLength(3)) },
    ['isCorrection', 'sameMinutes', 'alreadyAsked'],
  ).returns<CorrectionView>(),
  'correction.mine': query({}).returns<{ corrections: CorrectionView[] }>(),
  /** What waits for a decision: of the shifts that one leads, for staff of all. */
  'correction.list': query({}).returns<{ corrections: CorrectionView[] }>(),
  /** Never by the volunteer, nor by who typed the entry. */
  'correction.decide': command({ correctionId: Id, accept: v.boolean(), reason: text(200) }, [
    'ownHours',
    'ownTyping',
    'wrongState',
    'dayFull',
  ]).returns<CorrectionView>(),
}

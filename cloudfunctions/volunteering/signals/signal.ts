import type { Finding, ShiftSignal, SignalState, SignalsView } from '#contract/signals'
import type { Doc } from '../../kit/wechat'
import { decideLook } from './domain/decide-look'

/** The shift's id is the document's, so an activity is looked through once. There is none where there is nothing to ask. */
export interface SignalsDoc extends Doc {
  title: string
  place: string
  startsAt: number
  endsAt: number
  signals: ShiftSignal[]
  state: SignalState
  looks: { by: { memberNo: string; name: string }; found: Finding; words: string; at: number }[]
  /** Who led it, took part or signed for somebody. */
  involvedNos: string[]
  foundAt: number
}

export const signalsView = (found: SignalsDoc, memberNo: string): SignalsView => ({
  shiftId: found._id,
  title: found.title,
  place: found.place,
  startsAt: found.startsAt,
  endsAt: found.endsAt,
  signals: found.signals,
  state: found.state,
  looks: found.looks.map(({ by, found: finding, words, at }) => ({ by: by.name, found: finding, words, at })),
  may: { look: decideLook(found, memberNo).ok },
})

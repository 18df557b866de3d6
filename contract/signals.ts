import * as v from 'valibot'
import { command, query } from './procedure'
import { Id, text } from './values'

/** Signs that somebody who does not lead an activity should look at it. They accuse nobody, change no hours and stop nothing. */

/** The numbers that each kind met. What they may mean, and what they may also mean, is said by the screen. */
export interface SignalFacts {
  /** So many people scanned in within so many seconds, where `usual` is what one shown code serves. */
  burst: { people: number; seconds: number; usual: number }
  /** One person signed in or out for most of those who came. */
  oneHelper: { helper: string; people: number; present: number }
  /** The same people on the list and all of them there, so many times in a row. */
  sameRoster: { times: number; people: number }
  notOut: { people: number; present: number }
  /** More people at once than the place is said to hold. */
  crowded: { people: number; roomFor: number }
  onlyLeaders: { people: number }
  /** By the scans these people were at another activity at the same time, for so many minutes at the most. */
  overlap: { names: string; people: number; minutes: number }
  /** What one person typed of all minutes that were typed in so many days. */
  oneTyping: { name: string; minutes: number; total: number; days: number }
}
export type SignalKind = keyof SignalFacts
export type SignalOf<K extends SignalKind> = { [One in K]: { kind: One; facts: SignalFacts[One] } }[K]
export type Signal = SignalOf<SignalKind>
/** Of one activity; typing is nobody's activity. */
export type ShiftSignal = SignalOf<Exclude<SignalKind, 'oneTyping'>>

export type SignalState = 'open' | 'looked'
/** fine: there is a good reason; mend: something has to be put right, by the ways that there are for it. */
export type Finding = 'fine' | 'mend'

export interface SignalsView {
  shiftId: string
  title: string
  place: string
  startsAt: number
  endsAt: number
  signals: ShiftSignal[]
  state: SignalState
  /** What was found, oldest first; nothing is ever taken out. */
  looks: { by: string; found: Finding; words: string; at: number }[]
  /** Not for who led it or took part. */
  may: { look: boolean }
}

export const signals = {
  /** The newest 100 activities with signals. `typing` is about the last 30 days and comes with the open ones. */
  'signal.list': query({ state: v.picklist(['open', 'looked']) }).returns<{ activities: SignalsView[]; typing: SignalOf<'oneTyping'>[] }>(),
  /** Somebody without a part in the activity says what they found. */
  'signal.look': command({ shiftId: Id, found: v.picklist(['fine', 'mend']), words: text(200) }, ['involved']).returns<SignalsView>(),
  /** For the clockwork only: looks at activities that nothing more can be added to. */
  'signal.sweep': command({}).returns<{ found: number }>(),
}

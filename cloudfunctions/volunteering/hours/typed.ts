import type { TypedState } from '#contract/hours'
import type { Doc } from '../../kit/wechat'
import type { Standing } from './domain/decide-typed'
import type { HourDoc, Somebody } from './entry'

/** Minutes that somebody typed for a volunteer, with every hand they went through. What leads where: domain/typed-states.ts. */
export interface TypedDoc extends Doc {
  memberNo: string
  name: string
  activity: string
  place: string
  servedOn: string
  minutes: number
  longDay: boolean
  evidence: { text: string; photos: string[] }
  state: TypedState
  typedBy: Somebody
  typedAt: number
  verifiedBy: Somebody | null
  publicUntil: number | null
  objections: Objection[]
  refusal: string | null
}

export interface Objection {
  by: Somebody
  reason: string
  at: number
  answer: { by: Somebody; upheld: boolean; reason: string; at: number } | null
}

export const standingOf = (typed: TypedDoc): Standing => ({
  state: typed.state,
  memberNo: typed.memberNo,
  typist: typed.typedBy.memberNo,
  verifier: typed.verifiedBy?.memberNo ?? null,
  objectors: typed.objections.map(({ by }) => by.memberNo),
})

/** The entry that typed minutes become; its id is theirs, so they become one once. Never measured, never points. */
export const entryOfTyped = (typed: TypedDoc, verifier: Somebody, recordedAt: number): HourDoc => ({
  _id: typed._id,
  communityId: typed.communityId,
  memberNo: typed.memberNo,
  shiftId: null,
  title: typed.activity,
  place: typed.place,
  servedOn: typed.servedOn,
  startedAt: null,
  endedAt: null,
  minutes: typed.minutes,
  grade: 'typed',
  origin: 'typed',
  verifiedBy: 'second',
  recorder: typed.typedBy,
  verifier,
  leaderNos: [],
  corrects: null,
  reason: null,
  recordedAt,
  reckoning: null,
})

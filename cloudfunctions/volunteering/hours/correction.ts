import type { CorrectionState, CorrectionView } from '#contract/corrections'
import { dateText } from '../../kit/clock'
import type { PersonMessage } from '../../kit/commands'
import type { Doc } from '../../kit/wechat'
import { decideCorrection } from './domain/decide-correction'
import type { HourDoc, Somebody } from './entry'

/** A request to put one entry right. `<entry>.c<n>` is the id: one round at a time for an entry. */
export interface CorrectionDoc extends Doc {
  hourEntryId: string
  memberNo: string
  name: string
  title: string
  servedOn: string
  standsAt: number
  wanted: number
  reason: string
  photos: string[]
  askedAt: number
  state: CorrectionState
  answer: { by: Somebody; reason: string; at: number } | null
  /** Who typed the minutes; null where the server counted them. */
  recorderNo: string | null
  leaderNos: readonly string[]
}

export const correctionView = (correction: CorrectionDoc, judge: string): CorrectionView => ({
  correctionId: correction._id,
  hourEntryId: correction.hourEntryId,
  memberNo: correction.memberNo,
  name: correction.name,
  title: correction.title,
  servedOn: correction.servedOn,
  standsAt: correction.standsAt,
  wanted: correction.wanted,
  reason: correction.reason,
  photos: correction.photos,
  askedAt: correction.askedAt,
  state: correction.state,
  answer: correction.answer && { ...correction.answer, by: correction.answer.by.name },
  may: { decide: decideCorrection(correction, judge).ok },
})

/** The entry that puts another right. It earns nothing, whatever its grade. */
export const correctingEntry = (of: HourDoc, correction: CorrectionDoc, part: Pick<HourDoc, 'minutes' | 'grade'>, judge: Somebody, at: number): HourDoc => ({
  ...of,
  ...part,
  _id: `${correction._id}-${part.grade}`,
  origin: 'correction',
  verifiedBy: 'second',
  recorder: { memberNo: correction.memberNo, name: correction.name },
  verifier: judge,
  corrects: of._id,
  reason: correction.answer?.reason ?? '',
  recordedAt: at,
  reckoning: null,
})

const about = (c: CorrectionDoc) => `${dateText(c.servedOn)}“${c.title}”从 ${c.standsAt} 分钟改为 ${c.wanted} 分钟`
const message = (memberNo: string, title: string, body: string, page: string, at: number): PersonMessage => ({
  kind: 'person', memberNo, template: 'shift', title, body, page, about: at,
})

export const correctionAsked = (c: CorrectionDoc): PersonMessage[] =>
  c.leaderNos.filter((no) => no !== c.memberNo).map((no) =>
    message(no, '有人申请更正时长', `${c.name}申请把${about(c)}。请核实后答复。`, 'packages/hours/corrections/index', c.askedAt))

export const correctionAnswered = (c: CorrectionDoc, now: number): PersonMessage =>
  message(c.memberNo, c.state === 'accepted' ? '时长已更正' : '更正申请没有通过', `您申请把${about(c)}。${c.answer?.by.name ?? ''}答复：${c.answer?.reason ?? ''}`, 'packages/points/record/index', now)

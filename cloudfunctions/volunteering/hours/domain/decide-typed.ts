import type { TypedState } from '#contract/hours'
import { after } from './typed-states'

/** Who may do what with typed minutes. Typing, checking and answering objections are three different people's work. */

export interface Typing {
  typist: string
  memberNo: string
  isVolunteer: boolean
  servedOn: string
  today: string
  hasEvidence: boolean
  /** Minutes of that day that are recorded or on their way already. */
  already: number
  minutes: number
  mostADay: number
}
type Decision<R extends string, T = object> = ({ ok: true } & T) | { ok: false; reason: R }
const no = <R extends string>(reason: R) => ({ ok: false, reason }) as const

export function decideType(t: Typing): Decision<'ownHours' | 'notVolunteer' | 'noEvidence' | 'inFuture' | 'dayFull'> {
  if (t.typist === t.memberNo) return no('ownHours')
  if (!t.isVolunteer) return no('notVolunteer')
  if (!t.hasEvidence) return no('noEvidence')
  if (t.servedOn > t.today) return no('inFuture')
  return t.already + t.minutes > t.mostADay ? no('dayFull') : { ok: true }
}

export interface Standing {
  state: TypedState
  memberNo: string
  typist: string
  verifier: string | null
  objectors: readonly string[]
}

export function decideVerify(
  typed: Standing,
  checker: string,
  accept: boolean,
  reason: string,
): Decision<'ownHours' | 'ownTyping' | 'wrongState' | 'reasonMissing', { to: TypedState }> {
  if (checker === typed.memberNo) return no('ownHours')
  if (checker === typed.typist) return no('ownTyping')
  const to = after(typed.state, accept ? 'verify' : 'refuse')
  if (!to) return no('wrongState')
  return !accept && reason === '' ? no('reasonMissing') : { ok: true, to }
}

export function decideAnswer(typed: Standing, judge: string, uphold: boolean): Decision<'involved' | 'wrongState', { to: TypedState }> {
  if ([typed.memberNo, typed.typist, typed.verifier, ...typed.objectors].includes(judge)) return no('involved')
  const to = after(typed.state, uphold ? 'uphold' : 'dismiss')
  return to ? { ok: true, to } : no('wrongState')
}

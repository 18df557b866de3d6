import type { RegistrationState, SlipState } from '#contract/party'
import { SLIP_LETTER } from '#contract/party-facts'
import { yearOf } from './decide-registration'

/**
 * A unit learns of somebody's service only by that person's separate consent (个人信息保护法 art. 23): for one year, one
 * receiver and one letter. A consent is open until it is taken back or used; a year has at most one open consent.
 */
export interface Slip {
  year: number
  letter: number
  state: SlipState
}

export interface Registration {
  memberNo: string
  state: RegistrationState
  unit: string
  slips: readonly Slip[]
}

/** Consents and withdrawals are kept for ever, so their number must have an end. */
const MOST_A_YEAR = 10

export interface Wish {
  year: number
  unit: string
  letter: number
}

export type ConsentDecision = { ok: true } | { ok: false; reason: 'notRegistered' | 'unitChanged' | 'letterChanged' | 'yearWrong' | 'alreadyConsented' | 'tooOften' }

export function decideConsent(registration: Registration, wish: Wish, now: number): ConsentDecision {
  if (registration.state === 'withdrawn') return { ok: false, reason: 'notRegistered' }
  if (registration.unit !== wish.unit) return { ok: false, reason: 'unitChanged' }
  if (wish.letter !== SLIP_LETTER) return { ok: false, reason: 'letterChanged' }
  if (!slipYears(now).includes(wish.year)) return { ok: false, reason: 'yearWrong' }
  const ofYear = registration.slips.filter(({ year }) => year === wish.year)
  if (ofYear.some(isOpen)) return { ok: false, reason: 'alreadyConsented' }
  return ofYear.length < MOST_A_YEAR ? { ok: true } : { ok: false, reason: 'tooOften' }
}

/** This year and the last: a unit asks for the past year in January too. */
export const slipYears = (now: number): [thisYear: number, last: number] => [yearOf(now), yearOf(now) - 1]

/** A yes to an older letter named other things than the slip would now tell. */
export const isOpen = ({ state, letter }: Slip): boolean => state === 'consented' && letter === SLIP_LETTER

export type SendDecision = { ok: true } | { ok: false; reason: 'ownRegistration' | 'wrongState' }

export function decideSend(memberNo: string, slip: Slip, sender: string): SendDecision {
  if (memberNo === sender) return { ok: false, reason: 'ownRegistration' }
  return isOpen(slip) ? { ok: true } : { ok: false, reason: 'wrongState' }
}

/** Whoever is named on a slip does not take it back themselves. */
export function decideRevoke(memberNo: string, { state }: Pick<Slip, 'state'>, revoker: string): SendDecision {
  if (memberNo === revoker) return { ok: false, reason: 'ownRegistration' }
  return state === 'sent' ? { ok: true } : { ok: false, reason: 'wrongState' }
}

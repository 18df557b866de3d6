import type { RegistrationState } from '#contract/party'
import { REGISTRATION_LETTER } from '#contract/party-facts'
import { CHINA_OFFSET } from '#contract/time'

/** Who may register, and who may say that it was received. */
const FULL_AGE = 18

export type RegisterDecision = { ok: true } | { ok: false; reason: 'underAge' | 'letterChanged' }

/** Members of the party are of age (党章 art. 1). Only the birth year is known; whoever may have had the birthday is believed. */
export function decideRegister({ birthYear }: { birthYear: number }, letter: number, now: number): RegisterDecision {
  if (yearOf(now) - birthYear < FULL_AGE) return { ok: false, reason: 'underAge' }
  return letter === REGISTRATION_LETTER ? { ok: true } : { ok: false, reason: 'letterChanged' }
}

export type ReceiveDecision = { ok: true } | { ok: false; reason: 'ownRegistration' | 'wrongState' }

export function decideReceive(registration: { memberNo: string; state: RegistrationState }, receiver: string): ReceiveDecision {
  if (registration.memberNo === receiver) return { ok: false, reason: 'ownRegistration' }
  return registration.state === 'registered' ? { ok: true } : { ok: false, reason: 'wrongState' }
}

/** The calendar year in UTC+8. */
export const yearOf = (at: number): number => new Date(at + CHINA_OFFSET).getUTCFullYear()

import { CHINA_OFFSET } from '#contract/time'

/** A guardian is of age and lives in the minor's household; only the birth year is known, so both ages count whatever the birthday. */
interface Person {
  birthYear: number
  householdId: string
}
export type GuardianDecision = { ok: true } | { ok: false; reason: 'notUnderAge' | 'guardianUnderAge' | 'otherHousehold' }

const FULL_AGE = 18

export function decideGuardian(minor: Person, guardian: Person, now: number): GuardianDecision {
  const year = new Date(now + CHINA_OFFSET).getUTCFullYear()
  if (year - minor.birthYear > FULL_AGE) return { ok: false, reason: 'notUnderAge' }
  if (year - guardian.birthYear <= FULL_AGE) return { ok: false, reason: 'guardianUnderAge' }
  return minor.householdId === guardian.householdId ? { ok: true } : { ok: false, reason: 'otherHousehold' }
}

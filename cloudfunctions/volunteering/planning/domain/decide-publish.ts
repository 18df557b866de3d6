import type { SignUpWindow } from '#contract/shifts'
import type { Risk } from '#contract/values'
import { CHINA_OFFSET, HOUR, MINUTE } from '#contract/time'
import { signUpTimes } from './sign-up-window'

/**
 * What must be true before anybody is asked to come. People are told the risks and what is done about them before
 * they sign up (志愿服务条例 art. 12), and work with danger to life or limb is insured first (art. 17): an item that
 * the catalogue marks as hazardous stays so, whatever the form says.
 */
export interface Draft {
  startsAt: number
  endsAt: number
  risks: readonly Risk[]
  safeguards: string
  hazard: boolean
  insurancePolicyNo: string
  /** Null when no item is named, undefined when the named one does not exist. */
  item: { hazard?: boolean; pointsCoefficientTenths: number } | null | undefined
  leadersKnown: boolean
  /** Undefined: people may sign up until the start. */
  signUp?: SignUpWindow | undefined
}

export type PublishReason =
  | 'endsBeforeStart'
  | 'startsInPast'
  | 'tooLong'
  | 'signUpOver'
  | 'insuranceNeeded'
  | 'safeguardsNeeded'
  | 'unknownLeader'
  | 'unknownItem'
export type PublishDecision =
  | { ok: true; hazard: boolean; coefficientTenths: number }
  | { ok: false; reason: PublishReason; details?: Record<string, number> }

const LONGEST_HOURS = 12
/** Shorter than this is a dash or a full stop, not a safeguard. */
const FEWEST_CHARACTERS = 4

export function decidePublish(draft: Draft, now: number): PublishDecision {
  const { startsAt, endsAt, item } = draft
  const refuse = (reason: PublishReason, details?: Record<string, number>): PublishDecision =>
    details ? { ok: false, reason, details } : { ok: false, reason }
  if (endsAt <= startsAt) return refuse('endsBeforeStart')
  if (startsAt < now) return refuse('startsInPast')
  if (endsAt - startsAt > LONGEST_HOURS * HOUR) return refuse('tooLong', { hours: LONGEST_HOURS })
  if (item === undefined) return refuse('unknownItem')
  if (!draft.leadersKnown) return refuse('unknownLeader')
  const hazard = draft.hazard || item?.hazard === true
  if (hazard && draft.insurancePolicyNo === '') return refuse('insuranceNeeded')
  const risky = draft.risks.some((risk) => risk !== 'none')
  if (risky && [...draft.safeguards].length < FEWEST_CHARACTERS) return refuse('safeguardsNeeded', { characters: FEWEST_CHARACTERS })
  if (draft.signUp && signUpTimes(draft.signUp, startsAt).closesAt <= now) return refuse('signUpOver', { hours: draft.signUp.closesHoursBefore })
  return { ok: true, hazard, coefficientTenths: coefficientFor(item, startsAt, endsAt) }
}

const NORMAL = 10
const NIGHT = 15

/** Points coefficient in tenths. Coefficients do not multiply: night work counts 15 whatever the item. */
export function coefficientFor(item: { pointsCoefficientTenths: number } | null, startsAt: number, endsAt: number): number {
  const ofItem = item?.pointsCoefficientTenths ?? NORMAL
  return isNight(startsAt, endsAt) ? Math.max(ofItem, NIGHT) : ofItem
}

const DAY_MINUTES = 24 * 60
const NIGHT_FROM = 22 * 60
const NIGHT_TO = 6 * 60

/** Does the whole shift lie between 22:00 and 06:00 of one night, by the clock of UTC+8? */
export function isNight(startsAt: number, endsAt: number): boolean {
  const minuteOfDay = Math.floor((startsAt + CHINA_OFFSET) / MINUTE) % DAY_MINUTES
  if (minuteOfDay >= NIGHT_TO && minuteOfDay < NIGHT_FROM) return false
  const minutesToSix = (NIGHT_TO - minuteOfDay + DAY_MINUTES) % DAY_MINUTES
  return endsAt - startsAt <= minutesToSix * MINUTE
}

import { CHINA_OFFSET } from '#contract/time'

/** Ages by the birth year alone, taken as if the birthday were still to come: a child is never taken for older. */

export interface Born {
  birthYear: number
}

const youngestAge = ({ birthYear }: Born, now: number): number => new Date(now + CHINA_OFFSET).getUTCFullYear() - birthYear - 1

/** Under 18 a guardian speaks (民法典 arts. 17, 19, 34). */
export const isMinor = (person: Born, now: number): boolean => youngestAge(person, now) < 18
/** Under eight a child has no profile (民法典 art. 20). */
export const isLittle = (person: Born, now: number): boolean => youngestAge(person, now) < 8

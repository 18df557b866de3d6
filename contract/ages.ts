import { CHINA_OFFSET } from './time'

/** Only the birth year is known, so an age counts as reached when it is reached whatever the birthday: a child is never taken for older. */

export interface Born {
  birthYear: number
}

/** From this age nobody else has to agree (民法典 art. 17). */
export const FULL_AGE = 18

export const youngestAge = (birthYear: number, at: number): number => new Date(at + CHINA_OFFSET).getUTCFullYear() - birthYear - 1

/** Under 18 a guardian speaks (民法典 arts. 17, 19, 34). */
export const isMinor = ({ birthYear }: Born, at: number): boolean => youngestAge(birthYear, at) < FULL_AGE
/** Under eight a child has no profile (民法典 art. 20). */
export const isLittle = ({ birthYear }: Born, at: number): boolean => youngestAge(birthYear, at) < 8

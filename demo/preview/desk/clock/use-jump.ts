import { useEffect, useState } from 'react'
import type { ShiftCard } from '#contract/shifts'
import { ask } from '../ask'
import { useEvery } from '../parts/use-every'
import type { Person } from '../types'
import { nextJump, shiftsOf, type Jump } from './next-shift'

/** Where the people on the phones would like the clock to jump; asked anew now and then, for they sign up and cancel. */
export function useJump(now: number | null, people: readonly Person[], storyShift: string | null): Jump | null {
  const [shifts, setShifts] = useState<readonly ShiftCard[]>([])
  const key = people.map((person) => person.key).join(' ')
  const look = () => void shiftsOf(ask, people).then(setShifts)
  useEffect(look, [key])
  useEvery(6000, look)
  return now === null ? null : nextJump(shifts, now, storyShift)
}

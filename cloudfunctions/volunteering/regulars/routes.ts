import type { Routes } from '../../kit/context'
import { changeDays, end, pause, resume } from './use-cases/change'
import { forShift, mine, ofShift } from './use-cases/look'
import { make } from './use-cases/make'

export const routes: Routes<`regular.${'make' | 'change' | 'pause' | 'resume' | 'end' | 'mine' | 'forShift' | 'ofShift'}`> = {
  'regular.make': make,
  'regular.change': changeDays,
  'regular.pause': pause,
  'regular.resume': resume,
  'regular.end': end,
  'regular.mine': mine,
  'regular.forShift': forShift,
  'regular.ofShift': ofShift,
}

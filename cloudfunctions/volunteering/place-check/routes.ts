import type { Routes } from '../../kit/context'
import { mark, ofShift, unmark } from './use-cases/mark'
import { get, set } from './use-cases/rule'

export const routes: Routes<`placeCheck.${'get' | 'set' | 'ofShift' | 'mark' | 'unmark'}`> = {
  'placeCheck.get': get,
  'placeCheck.set': set,
  'placeCheck.ofShift': ofShift,
  'placeCheck.mark': mark,
  'placeCheck.unmark': unmark,
}

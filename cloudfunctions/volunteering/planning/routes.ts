import type { Routes } from '../../kit/context'
import { asked } from './use-cases/asked'
import { offerShift } from './use-cases/offer-shift'
import { publishShift } from './use-cases/publish-shift'

export const routes = {
  'shift.publish': publishShift,
  'shift.offer': offerShift,
  'shift.asked': asked,
} satisfies Routes<'shift.publish' | 'shift.offer' | 'shift.asked'>

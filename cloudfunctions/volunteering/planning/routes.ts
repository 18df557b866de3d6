import type { Routes } from '../../kit/context'
import { asked } from './use-cases/asked'
import { cancelShift } from './use-cases/cancel-shift'
import { changeShift } from './use-cases/change-shift'
import { extendSeries } from './use-cases/extend-series'
import { offerShift } from './use-cases/offer-shift'
import { publishSeries } from './use-cases/publish-series'
import { publishShift } from './use-cases/publish-shift'
import { requireMore, tryRequire } from './use-cases/require'

export const routes = {
  'shift.publish': publishShift,
  'shift.publishSeries': publishSeries,
  'shift.extendSeries': extendSeries,
  'shift.change': changeShift,
  'shift.require': requireMore,
  'shift.tryRequire': tryRequire,
  'shift.cancel': cancelShift,
  'shift.offer': offerShift,
  'shift.asked': asked,
} satisfies Routes<'shift.publish' | 'shift.publishSeries' | 'shift.extendSeries' | 'shift.change' | 'shift.require' | 'shift.tryRequire' | 'shift.cancel' | 'shift.offer' | 'shift.asked'>

import type { Routes } from '../../kit/context'
import { checkIn } from './use-cases/check-in'
import { checkOut } from './use-cases/check-out'
import { confirm, settle } from './use-cases/confirm'
import { signInFor, signOutFor } from './use-cases/help'
import { code, list, poster } from './use-cases/lead'
import { sweep } from './use-cases/sweep'

export const routes: Routes<
  | 'attendance.code'
  | 'attendance.poster'
  | 'attendance.checkIn'
  | 'attendance.checkOut'
  | 'attendance.signInFor'
  | 'attendance.signOutFor'
  | 'attendance.list'
  | 'attendance.confirm'
  | 'attendance.settle'
  | 'attendance.sweep'
> = {
  'attendance.code': code,
  'attendance.poster': poster,
  'attendance.checkIn': checkIn,
  'attendance.checkOut': checkOut,
  'attendance.signInFor': signInFor,
  'attendance.signOutFor': signOutFor,
  'attendance.list': list,
  'attendance.confirm': confirm,
  'attendance.settle': settle,
  'attendance.sweep': sweep,
}

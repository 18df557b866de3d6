import type { Routes } from '../../kit/context'
import { mine } from './use-cases/mine'
import { prove, proveAll } from './use-cases/prove'

export const routes: Routes<'points.mine' | 'points.prove' | 'points.proveAll'> = {
  'points.mine': mine,
  'points.prove': prove,
  'points.proveAll': proveAll,
}

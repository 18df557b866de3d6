import type { Routes } from '../../kit/context'
import { list } from './use-cases/list'
import { look } from './use-cases/look'
import { sweep } from './use-cases/sweep'

export const routes: Routes<`signal.${'list' | 'look' | 'sweep'}`> = {
  'signal.list': list,
  'signal.look': look,
  'signal.sweep': sweep,
}

import type { Routes } from '../../kit/context'
import { exportsMade } from './use-cases/exports-made'
import { ledger } from './use-cases/ledger'
import { sweep } from './use-cases/sweep'

export const routes: Routes<`paper.${'ledger' | 'exports' | 'sweep'}`> = {
  'paper.ledger': ledger,
  'paper.exports': exportsMade,
  'paper.sweep': sweep,
}

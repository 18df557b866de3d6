import type { Routes } from '../../kit/context'
import { exports } from './use-cases/exports'
import { ledger } from './use-cases/ledger'
import { sweep } from './use-cases/sweep'

export const routes: Routes<`paper.${'ledger' | 'exports' | 'sweep'}`> = {
  'paper.ledger': ledger,
  'paper.exports': exports,
  'paper.sweep': sweep,
}

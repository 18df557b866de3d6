import type { Routes } from '../../kit/context'
import { dryRun } from './use-cases/dry-run'
import { list, set } from './use-cases/rules'

export const routes: Routes<`approval.${'list' | 'set' | 'dryRun'}`> = {
  'approval.list': list,
  'approval.set': set,
  'approval.dryRun': dryRun,
}

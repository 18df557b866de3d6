import type { Routes } from '../../kit/context'
import { buildings } from './use-cases/buildings'
import { found } from './use-cases/found'

export const routes: Routes<'community.found' | 'community.buildings'> = { 'community.found': found, 'community.buildings': buildings }

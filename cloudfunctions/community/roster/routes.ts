import type { Routes } from '../../kit/context'
import { apply } from './use-cases/apply'
import { prepare } from './use-cases/prepare'

export const routes: Routes<'roster.prepare' | 'roster.apply'> = { 'roster.prepare': prepare, 'roster.apply': apply }

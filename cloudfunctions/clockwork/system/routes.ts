import type { Routes } from '../../kit/context'
import { doctor } from './use-cases/doctor'

export const routes: Routes<'system.doctor'> = { 'system.doctor': doctor }

import type { Routes } from '../../kit/context'
import { waiting } from './use-cases/waiting'

export const routes: Routes<'desk.waiting'> = { 'desk.waiting': waiting }

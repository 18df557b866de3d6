import type { Routes } from '../../kit/context'
import { mine } from './use-cases/mine'

export const routes: Routes<'hours.mine'> = { 'hours.mine': mine }

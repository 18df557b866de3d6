import type { Routes } from '../../kit/context'
import { list, open } from './use-cases/inbox'
import { nudge } from './use-cases/nudge'
import { recordCredit } from './use-cases/record-credit'

export const routes: Routes<'inbox.list' | 'inbox.open' | 'credit.record' | 'outbox.nudge'> = {
  'inbox.list': list,
  'inbox.open': open,
  'credit.record': recordCredit,
  'outbox.nudge': nudge,
}

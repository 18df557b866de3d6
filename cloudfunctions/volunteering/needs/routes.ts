import type { Routes } from '../../kit/context'
import { confirmNeed, verifyNeed, withdrawNeed } from './use-cases/change-need'
import { get, listCatalogue, mine, queue } from './use-cases/look'
import { submitNeed } from './use-cases/submit-need'

export const routes = {
  'catalogue.list': listCatalogue,
  'need.submit': submitNeed,
  'need.mine': mine,
  'need.queue': queue,
  'need.get': get,
  'need.verify': verifyNeed,
  'need.withdraw': withdrawNeed,
  'need.confirm': confirmNeed,
} satisfies Routes<
  'catalogue.list' | 'need.submit' | 'need.mine' | 'need.queue' | 'need.get' | 'need.verify' | 'need.withdraw' | 'need.confirm'
>

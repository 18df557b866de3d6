import type { Routes } from '../../kit/context'
import { cancel, sweep, writeOff } from './use-cases/close'
import { get, list, mine, writtenOff } from './use-cases/look'
import { place } from './use-cases/place'

export const routes: Routes<
  'reward.list' | 'order.place' | 'order.mine' | 'order.get' | 'order.cancel' | 'order.writeOff' | 'order.writtenOff' | 'order.sweep'
> = {
  'reward.list': list,
  'order.place': place,
  'order.mine': mine,
  'order.get': get,
  'order.cancel': cancel,
  'order.writeOff': writeOff,
  'order.writtenOff': writtenOff,
  'order.sweep': sweep,
}

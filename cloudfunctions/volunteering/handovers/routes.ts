import type { Routes } from '../../kit/context'
import { list, ofShift } from './use-cases/look'
import { receive } from './use-cases/receive'
import { write } from './use-cases/write'

export const routes: Routes<`handover.${'ofShift' | 'write' | 'receive' | 'list'}`> = {
  'handover.ofShift': ofShift,
  'handover.write': write,
  'handover.receive': receive,
  'handover.list': list,
}

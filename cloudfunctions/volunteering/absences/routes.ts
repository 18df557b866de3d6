import type { Routes } from '../../kit/context'
import { appeal, decide } from './use-cases/appeal'
import { appeals, mine, ofShift } from './use-cases/look'
import { record } from './use-cases/record'

export const routes: Routes<`absence.${'ofShift' | 'record' | 'mine' | 'appeal' | 'appeals' | 'decide'}`> = {
  'absence.ofShift': ofShift,
  'absence.record': record,
  'absence.mine': mine,
  'absence.appeal': appeal,
  'absence.appeals': appeals,
  'absence.decide': decide,
}

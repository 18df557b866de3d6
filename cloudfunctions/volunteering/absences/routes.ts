import type { Routes } from '../../kit/context'
import { appeal, decide } from './use-cases/appeal'
import { appeals, mine, ofShift } from './use-cases/look'
import { record } from './use-cases/record'
import { sweep } from './use-cases/sweep'

export const routes: Routes<`absence.${'ofShift' | 'record' | 'mine' | 'appeal' | 'appeals' | 'decide' | 'sweep'}`> = {
  'absence.ofShift': ofShift,
  'absence.record': record,
  'absence.mine': mine,
  'absence.appeal': appeal,
  'absence.appeals': appeals,
  'absence.decide': decide,
  'absence.sweep': sweep,
}

import type { Routes } from '../../kit/context'
import { answer } from './use-cases/answer'
import { leave, setLittleOnes, show } from './use-cases/change'
import { invite } from './use-cases/invite'
import { household, mine } from './use-cases/look'

export const routes: Routes<`family.${'mine' | 'household' | 'invite' | 'answer' | 'show' | 'setLittleOnes' | 'leave'}`> = {
  'family.mine': mine,
  'family.household': household,
  'family.invite': invite,
  'family.answer': answer,
  'family.show': show,
  'family.setLittleOnes': setLittleOnes,
  'family.leave': leave,
}

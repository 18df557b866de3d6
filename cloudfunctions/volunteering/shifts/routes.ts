import type { Routes } from '../../kit/context'
import { addWalkIn } from './use-cases/add-walk-in'
import { cancelSignUp } from './use-cases/cancel-sign-up'
import { keepPlace, offerPlace } from './use-cases/hand-on'
import { answer, approve, consent } from './use-cases/answer'
import { invitable, invite, uninvite } from './use-cases/invite'
import { expire } from './use-cases/expire'
import { get, led, list, mine, roster } from './use-cases/look'
import { remind } from './use-cases/remind'
import { signUp } from './use-cases/sign-up'

export const routes: Routes<
  'shift.list' | 'shift.mine' | 'shift.led' | 'shift.get' | 'shift.roster' | 'shift.signUp' | 'shift.addWalkIn' | 'shift.offerPlace' | 'shift.keepPlace' | 'shift.cancelSignUp' | 'shift.remind' | 'shift.answer' | 'shift.consent' | 'shift.approve' | 'shift.expire' | 'shift.invitable' | 'shift.invite' | 'shift.uninvite'
> = {
  'shift.list': list,
  'shift.mine': mine,
  'shift.led': led,
  'shift.get': get,
  'shift.roster': roster,
  'shift.signUp': signUp,
  'shift.addWalkIn': addWalkIn,
  'shift.offerPlace': offerPlace,
  'shift.keepPlace': keepPlace,
  'shift.cancelSignUp': cancelSignUp,
  'shift.remind': remind,
  'shift.answer': answer,
  'shift.consent': consent,
  'shift.approve': approve,
  'shift.expire': expire,
  'shift.invitable': invitable,
  'shift.invite': invite,
  'shift.uninvite': uninvite,
}

import type { Routes } from '../../kit/context'
import { consent, withdrawConsent } from './use-cases/consent'
import { list, mine } from './use-cases/look'
import { receive } from './use-cases/receive'
import { claim, register, withdraw } from './use-cases/register'
import { revokeSlip, sendSlip, slip } from './use-cases/send-slip'

export const routes: Routes<`party.${'mine' | 'register' | 'claim' | 'withdraw' | 'consent' | 'withdrawConsent' | 'list' | 'receive' | 'sendSlip' | 'revokeSlip' | 'slip'}`> = {
  'party.mine': mine,
  'party.register': register,
  'party.claim': claim,
  'party.withdraw': withdraw,
  'party.consent': consent,
  'party.withdrawConsent': withdrawConsent,
  'party.list': list,
  'party.receive': receive,
  'party.sendSlip': sendSlip,
  'party.revokeSlip': revokeSlip,
  'party.slip': slip,
}

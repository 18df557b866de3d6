import type { Routes } from '../../kit/context'
import { create, list, rename, retire } from './use-cases/catalogue'
import { holders, mine, sessions } from './use-cases/look'
import { record, revoke } from './use-cases/papers'
import { remind } from './use-cases/remind'

export const routes: Routes<`credential.${'list' | 'create' | 'rename' | 'retire' | 'holders' | 'record' | 'revoke' | 'mine' | 'sessions' | 'remind'}`> = {
  'credential.list': list,
  'credential.create': create,
  'credential.rename': rename,
  'credential.retire': retire,
  'credential.holders': holders,
  'credential.record': record,
  'credential.revoke': revoke,
  'credential.mine': mine,
  'credential.sessions': sessions,
  'credential.remind': remind,
}

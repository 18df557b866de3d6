import type { Routes } from '../../kit/context'
import { issue, revoke } from './use-cases/issue'
import { list, mine, verify } from './use-cases/look'

export const routes: Routes<`certificate.${'issue' | 'list' | 'mine' | 'revoke' | 'verify'}`> = {
  'certificate.issue': issue,
  'certificate.list': list,
  'certificate.mine': mine,
  'certificate.revoke': revoke,
  'certificate.verify': verify,
}

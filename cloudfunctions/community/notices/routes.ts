import type { Routes } from '../../kit/context'
import { count } from './use-cases/count'
import { markForwarded } from './use-cases/mark-forwarded'
import { acknowledge, open } from './use-cases/open'
import { publish } from './use-cases/publish'
import { list, reach } from './use-cases/reach'
import { recipients } from './use-cases/recipients'

type Names = 'count' | 'publish' | 'list' | 'open' | 'acknowledge' | 'reach' | 'markForwarded' | 'recipients'

export const routes: Routes<`notice.${Names}`> = {
  'notice.count': count,
  'notice.publish': publish,
  'notice.list': list,
  'notice.open': open,
  'notice.acknowledge': acknowledge,
  'notice.reach': reach,
  'notice.markForwarded': markForwarded,
  'notice.recipients': recipients,
}

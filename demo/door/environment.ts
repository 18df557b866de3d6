import { COLLECTIONS, INDEXES } from '../../cloudfunctions/collections'
import type { LocalCloudOptions } from '../../localcloud'

/** What a deployment would set in the console, for the demo environment. */
export const TEMPLATE_IDS = { TPL_SHIFT: 'tpl-shift', TPL_NEED: 'tpl-need', TPL_NOTICE: 'tpl-notice', TPL_ORDER: 'tpl-order' } as const
export const SETUP_CODE = 'demo-setup-code'

export const demoEnvironment: Pick<LocalCloudOptions, 'envId' | 'env' | 'secrets' | 'indexes'> = {
  envId: 'demo-linban',
  env: { ...TEMPLATE_IDS, SETUP_CODE },
  secrets: ['SECRET_SEAL', 'SECRET_FIELDS'],
  // Every collection exists from the start, as after a deployment; the local cloud makes those that it finds named here.
  indexes: [...INDEXES, ...COLLECTIONS.map((collection) => ({ collection, name: 'byCommunity', keys: [['communityId', 1]] as const }))],
}

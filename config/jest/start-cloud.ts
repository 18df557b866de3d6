/** jest's globalSetup: one local cloud for the whole run. Workers inherit its address as LINBAN_URL. */
import path from 'node:path'

import { buildFunctions } from '../build-functions'
import { type LocalCloud, startLocalCloud } from './local-cloud'

declare global {
  var __linbanCloud: LocalCloud | undefined
}

export default async function startCloud(): Promise<void> {
  const root = path.resolve(__dirname, '..', '..')
  await buildFunctions({ root, out: path.join(root, 'dist', 'cloudfunctions') })
  globalThis.__linbanCloud = await startLocalCloud()
  process.env.LINBAN_URL = globalThis.__linbanCloud.url
}

import path from 'node:path'
import { url, type Person } from '../../support/client'
import { cloudCall } from '../host/cloud-call'
import { launch } from '../host/launch'
import type { MiniApp } from '../host/mini-app'
import type { LaunchRequest } from '../host/running'

export const dist = path.resolve(__dirname, '..', '..', '..', 'dist', 'weapp')

/** Launches the built mini-program on this person's phone, connected to the local cloud. */
export const start = (who: Person, request: Partial<LaunchRequest> = {}): Promise<MiniApp> =>
  launch({ dist, call: cloudCall(url(), who.openid), ...request })

/** Opens a page at once, as a message that is tapped does. */
export const at = (page: string, query: Record<string, string> = {}) => ({ launchOptions: { path: page, query } })

import { messages } from '#contract/messages'
import { serveContexts } from '../service'
import { isTimerEvent, onTimer } from './jobs/routes'
import { routes as messageRoutes } from './messages/routes'
import { routes as systemRoutes } from './system/routes'

const answer = serveContexts({ ...messageRoutes, ...systemRoutes }, messages)

/** Timers and people come through the same door; only the platform can be a timer, and `onTimer` asks it. */
export const main = (event: unknown) => (isTimerEvent(event) ? onTimer() : answer(event))

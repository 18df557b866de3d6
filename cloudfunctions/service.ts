import { authorise, canReach, isForStrangers } from './access'
import { serve, type Service } from './kit/serve'
import { callerOf } from './people'

/** What all functions have in common; each adds its own contexts. */
export const serveContexts = (routes: Service['routes'], procedures: Service['procedures']) =>
  serve({ routes, procedures, callerOf, isForStrangers, authorise, canReach })

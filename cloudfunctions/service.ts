import type { Name } from '#contract/index'
import type { AnyProcedure } from '#contract/procedure'
import { authorise, canReach } from './access'
import { serve, type Service } from './kit/serve'
import { callerOf } from './people'

/** What all functions have in common; each adds its own contexts. */
export const serveContexts = (routes: Service['routes'], procedures: Record<string, unknown>) =>
  serve({ routes, procedures: procedures as Partial<Record<Name, AnyProcedure>>, callerOf, authorise, canReach })

import { papers } from '#contract/papers'
import { serveContexts } from '../service'
import { routes as exportingRoutes } from './exporting/routes'
import { routes as printingRoutes } from './printing/routes'

/** What leaves the house in files. A function of its own, because a Chinese font weighs more than all other code together. */
export const main = serveContexts({ ...printingRoutes, ...exportingRoutes }, papers)

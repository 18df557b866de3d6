import { papers } from '#contract/papers'
import { serveContexts } from '../service'
import { routes } from './printing/routes'

/** What leaves the house on paper. A function of its own, because a Chinese font weighs more than all other code together. */
export const main = serveContexts(routes, papers)

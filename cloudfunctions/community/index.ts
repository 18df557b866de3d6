import { community } from '#contract/community'
import { members } from '#contract/members'
import { notices } from '#contract/notices'
import { serveContexts } from '../service'
import { routes as communityRoutes } from './communities/routes'
import { routes as memberRoutes } from './members/routes'
import { routes as noticeRoutes } from './notices/routes'
import { routes as rosterRoutes } from './roster/routes'

export const main = serveContexts(
  { ...memberRoutes, ...communityRoutes, ...rosterRoutes, ...noticeRoutes },
  { ...members, ...community, ...notices },
)

import { absences } from '#contract/absences'
import { approval } from '#contract/approval'
import { attendance } from '#contract/attendance'
import { certificates } from '#contract/certificates'
import { corrections } from '#contract/corrections'
import { handovers } from '#contract/handovers'
import { hours } from '#contract/hours'
import { ledger } from '#contract/ledger'
import { needs } from '#contract/needs'
import { party } from '#contract/party'
import { rewards } from '#contract/rewards'
import { shifts } from '#contract/shifts'
import { signals } from '#contract/signals'
import { serveContexts } from '../service'
import { routes as absencesRoutes } from './absences/routes'
import { routes as approvalRoutes } from './approval/routes'
import { routes as attendanceRoutes } from './attendance/routes'
import { routes as certificatesRoutes } from './certificates/routes'
import { routes as handoversRoutes } from './handovers/routes'
import { routes as hoursRoutes } from './hours/routes'
import { routes as ledgerRoutes } from './ledger/routes'
import { routes as needsRoutes } from './needs/routes'
import { routes as partyRoutes } from './party/routes'
import { routes as planningRoutes } from './planning/routes'
import { routes as rewardsRoutes } from './rewards/routes'
import { routes as shiftsRoutes } from './shifts/routes'
import { routes as signalsRoutes } from './signals/routes'

/** Needs, shifts, presence, hours, points and rewards: the contexts that share transactions. */
export const main = serveContexts(
  { ...needsRoutes, ...planningRoutes, ...shiftsRoutes, ...attendanceRoutes, ...absencesRoutes, ...approvalRoutes, ...signalsRoutes, ...handoversRoutes, ...hoursRoutes, ...certificatesRoutes, ...partyRoutes, ...ledgerRoutes, ...rewardsRoutes },
  { ...needs, ...shifts, ...attendance, ...absences, ...approval, ...signals, ...handovers, ...hours, ...corrections, ...certificates, ...party, ...ledger, ...rewards },
)

import { absences } from './absences'
import { approval } from './approval'
import { attendance } from './attendance'
import { certificates } from './certificates'
import { community } from './community'
import { corrections } from './corrections'
import { credentials } from './credentials'
import { desk } from './desk'
import { handovers } from './handovers'
import { families } from './families'
import { hours } from './hours'
import { ledger } from './ledger'
import { members } from './members'
import { messages } from './messages'
import { needs } from './needs'
import { notices } from './notices'
import { papers } from './papers'
import { party } from './party'
import { placeCheck } from './place-check'
import { planning } from './planning'
import { regulars } from './regulars'
import { rewards } from './rewards'
import { shifts } from './shifts'
import { signals } from './signals'

/** Every procedure there is. The server, the docs and the tests read it; the front end takes only its types. */
export const procedures = {
  ...members,
  ...community,
  ...notices,
  ...needs,
  ...planning,
  ...shifts,
  ...regulars,
  ...attendance,
  ...placeCheck,
  ...absences,
  ...approval,
  ...credentials,
  ...handovers,
  ...signals,
  ...hours,
  ...corrections,
  ...certificates,
  ...party,
  ...families,
  ...papers,
  ...ledger,
  ...rewards,
  ...desk,
  ...messages,
}

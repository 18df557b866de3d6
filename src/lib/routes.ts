import type { TypedState } from '#contract/hours'
import type { Input } from '#contract/index'

/** What each page needs to be opened. A page without parameters has an empty record. */
export interface PageParams {
  home: Record<never, string>
  shifts: Record<never, string>
  inbox: Record<never, string>
  me: Record<never, string>
  join: Record<never, string>
  shift: { shiftId: string }
  /** `scene`: from a printed code; `camera`: open it at once. */
  scan: { shiftId?: string; scene?: string; camera?: 'open' }
  lead: { shiftId: string }
  invite: { shiftId: string }
  led: Record<never, string>
  record: Record<never, string>
  points: Record<never, string>
  rewards: Record<never, string>
  order: { orderId: string }
  merchant: Record<never, string>
  typeHours: Record<never, string>
  /** `state`: the tab to open. */
  checkHours: { state?: TypedState }
  publicity: Record<never, string>
  typedReport: Record<never, string>
  stars: Record<never, string>
  correct: { hourEntryId: string; title: string; standsAt: string }
  corrections: Record<never, string>
  absences: Record<never, string>
  appeals: Record<never, string>
  certificates: Record<never, string>
  myCertificates: Record<never, string>
  /** `scene`: the code of the paper. */
  verify: { scene?: string }
  ask: Record<never, string>
  need: { needId: string }
  myNeeds: Record<never, string>
  /** `state`: the tab to open. */
  needQueue: { state?: Input<'need.queue'>['state'] }
  publish: { needId?: string }
  changeShift: { shiftId: string }
  requireShift: { shiftId: string }
  extendSeries: { shiftId: string }
  notices: Record<never, string>
  rules: Record<never, string>
  signals: Record<never, string>
  ledger: Record<never, string>
  compose: Record<never, string>
  reach: { noticeId: string }
  notice: { noticeId: string }
  partyMine: Record<never, string>
  partyConsent: { year: string }
  partyMembers: Record<never, string>
  partySlip: { memberNo: string; slipId: string }
  familyMine: Record<never, string>
  familyInvite: Record<never, string>
  myCredentials: Record<never, string>
  credentials: Record<never, string>
  credential: { credentialId: string }
  settings: Record<never, string>
  volunteering: Record<never, string>
}
export type PageName = keyof PageParams

/** Where each page lies; the pages of the tab bar are switched to, the others are stacked. */
export const pages = {
  home: { path: '/pages/home/index', tab: true },
  shifts: { path: '/pages/shifts/index', tab: true },
  inbox: { path: '/pages/inbox/index', tab: true },
  me: { path: '/pages/me/index', tab: true },
  join: { path: '/packages/join/index', tab: false },
  shift: { path: '/packages/shifts/detail/index', tab: false },
  scan: { path: '/packages/shifts/scan/index', tab: false },
  lead: { path: '/packages/shifts/lead/index', tab: false },
  invite: { path: '/packages/shifts/invite/index', tab: false },
  led: { path: '/packages/shifts/led/index', tab: false },
  record: { path: '/packages/points/record/index', tab: false },
  points: { path: '/packages/points/points/index', tab: false },
  rewards: { path: '/packages/points/rewards/index', tab: false },
  order: { path: '/packages/points/order/index', tab: false },
  merchant: { path: '/packages/points/merchant/index', tab: false },
  typeHours: { path: '/packages/hours/type/index', tab: false },
  checkHours: { path: '/packages/hours/check/index', tab: false },
  typedReport: { path: '/packages/hours/typed-report/index', tab: false },
  publicity: { path: '/packages/hours/publicity/index', tab: false },
  stars: { path: '/packages/hours/stars/index', tab: false },
  correct: { path: '/packages/hours/correct/index', tab: false },
  absences: { path: '/packages/me/absences/index', tab: false },
  appeals: { path: '/packages/shifts/appeals/index', tab: false },
  corrections: { path: '/packages/hours/corrections/index', tab: false },
  certificates: { path: '/packages/hours/certificates/index', tab: false },
  myCertificates: { path: '/packages/hours/my-certificates/index', tab: false },
  verify: { path: '/packages/hours/verify/index', tab: false },
  ask: { path: '/packages/needs/ask/index', tab: false },
  need: { path: '/packages/needs/detail/index', tab: false },
  myNeeds: { path: '/packages/needs/mine/index', tab: false },
  needQueue: { path: '/packages/needs/queue/index', tab: false },
  publish: { path: '/packages/desk/publish/index', tab: false },
  changeShift: { path: '/packages/desk/change/index', tab: false },
  requireShift: { path: '/packages/desk/require/index', tab: false },
  extendSeries: { path: '/packages/desk/extend/index', tab: false },
  notices: { path: '/packages/desk/notices/index', tab: false },
  rules: { path: '/packages/desk/rules/index', tab: false },
  signals: { path: '/packages/desk/signals/index', tab: false },
  ledger: { path: '/packages/desk/ledger/index', tab: false },
  compose: { path: '/packages/desk/compose/index', tab: false },
  reach: { path: '/packages/desk/reach/index', tab: false },
  notice: { path: '/packages/notices/detail/index', tab: false },
  partyMine: { path: '/packages/party/mine/index', tab: false },
  partyConsent: { path: '/packages/party/consent/index', tab: false },
  partyMembers: { path: '/packages/party/members/index', tab: false },
  partySlip: { path: '/packages/party/slip/index', tab: false },
  familyMine: { path: '/packages/family/mine/index', tab: false },
  familyInvite: { path: '/packages/family/invite/index', tab: false },
  myCredentials: { path: '/packages/credentials/mine/index', tab: false },
  credentials: { path: '/packages/credentials/list/index', tab: false },
  credential: { path: '/packages/credentials/one/index', tab: false },
  settings: { path: '/packages/me/settings/index', tab: false },
  volunteering: { path: '/packages/me/volunteering/index', tab: false },
} as const satisfies Record<PageName, { path: string; tab: boolean }>

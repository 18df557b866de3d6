import type { RegistrationView, SentSlip, SlipView } from '#contract/party'
import type { DoubleRegistrationDoc, SentSlipDoc, SlipDoc } from '../../double-registrations'
import type { Caller } from '../../kit/context'
import { notFound } from '../../kit/errors'
import type { CommunityDoc } from '../../places'
import { decideRevoke, decideSend } from './domain/decide-slip'
import { REGISTRATION_STATES } from './domain/registration-states'
import { SLIP_STATES } from './domain/slip-states'

export type Registered = DoubleRegistrationDoc & { state: RegistrationView['state'] }

export const isThere = (registration: DoubleRegistrationDoc | null): registration is Registered => registration !== null && registration.state !== 'withdrawn'

export const registrationView = ({ unit, branch, cameBy, strengths, posts, state, registeredAt, received }: Registered): RegistrationView => ({
  unit, branch, cameBy, strengths, posts, state, registeredAt, received: received && { by: received.by.name, at: received.at },
})

export const slipView = (slip: SlipDoc, memberNo: string, viewer: Pick<Caller, 'memberNo' | 'is'>): SlipView => ({
  slipId: slip.slipId,
  year: slip.year,
  unit: slip.unit,
  state: slip.state,
  consentedAt: slip.consentedAt,
  withdrawnAt: slip.withdrawnAt,
  sentAt: slip.sent?.at ?? null,
  revocation: revocationOf(slip),
  may: {
    withdraw: memberNo === viewer.memberNo && slip.state === 'consented',
    send: viewer.is.includes('staff') && decideSend(memberNo, slip, viewer.memberNo).ok,
  },
})

/** Newest first. */
export const slipViews = ({ memberNo, slips }: DoubleRegistrationDoc, viewer: Pick<Caller, 'memberNo' | 'is'>): SlipView[] =>
  slips.map((slip) => slipView(slip, memberNo, viewer)).reverse()

/** There is nothing to show of a slip before it was sent. */
export const isSent = (slip: SlipDoc): slip is SentSlipDoc => slip.sent !== null

export const sentSlip = (slip: SentSlipDoc, memberNo: string, community: CommunityDoc | null, viewer: Pick<Caller, 'memberNo' | 'is'>): SentSlip => ({
  slipId: slip.slipId,
  year: slip.year,
  content: slip.sent.content,
  issuer: community?.name ?? '',
  phone: community?.phone ?? '',
  handler: slip.sent.handler.name,
  consentedAt: slip.consentedAt,
  sentAt: slip.sent.at,
  revocation: revocationOf(slip),
  may: { revoke: viewer.is.includes('staff') && decideRevoke(memberNo, slip, viewer.memberNo).ok },
})

const revocationOf = ({ revocation = null }: SlipDoc) => revocation && { ...revocation, by: revocation.by.name }

/** The slip of this registration; somebody else's id answers as if nobody had it. */
export function slipOf(registration: DoubleRegistrationDoc | null, slipId: string): { registration: DoubleRegistrationDoc; slip: SlipDoc } {
  const slip = registration?.slips.find((one) => one.slipId === slipId)
  if (!registration || !slip) throw notFound()
  return { registration, slip }
}

export const withSlip = (registration: DoubleRegistrationDoc, slip: SlipDoc): DoubleRegistrationDoc => ({
  ...registration,
  slips: registration.slips.map((one) => (one.slipId === slip.slipId ? slip : one)),
})

/** Takes back every consent that was not used yet. */
export const takenBack = (slips: readonly SlipDoc[], now: number): SlipDoc[] =>
  slips.map((slip) => (slip.state === 'consented' ? { ...slip, state: SLIP_STATES.consented.withdraw, withdrawnAt: now } : slip))

/** What remains of somebody who took the registration back: that they were here, and what was sent with their consent. */
export const erased = (registration: Registered, now: number): DoubleRegistrationDoc => ({
  ...registration,
  state: REGISTRATION_STATES[registration.state].withdraw,
  unit: '',
  branch: '',
  cameBy: null,
  strengths: '',
  posts: [],
  received: null,
  withdrawnAt: now,
  slips: takenBack(registration.slips, now),
})

import type { CertificateLine, CertificateProof, CertificateState, CertificateView } from '#contract/certificates'
import type { Doc } from '../../kit/wechat'
import type { HourDoc, Somebody } from '../hours/public'

/**
 * A certificate as it was printed. Its id is the code on the paper, random and impossible to guess; the number runs through
 * the year. It holds copies, because a paper does not change when the book goes on.
 */
export interface CertificateDoc extends Doc {
  number: string
  memberNo: string
  name: string
  volunteerNo: string
  from: string
  until: string
  measuredMinutes: number
  typedMinutes: number
  lines: CertificateLine[]
  handler: Somebody
  issuedAt: number
  state: CertificateState
  revocation: { reason: string; by: Somebody; at: number } | null
}

/** The last number given in a year; its id is `<community>:certificate:<year>`. */
export interface NumberDoc extends Doc {
  last: number
}

export const lineOf = ({ servedOn, title, place, minutes, grade }: HourDoc): CertificateLine => ({ servedOn, title, place, minutes, grade })

export const certificateView = (c: CertificateDoc): CertificateView => ({
  certificateId: c._id,
  number: c.number,
  name: c.name,
  volunteerNo: c.volunteerNo,
  from: c.from,
  until: c.until,
  measuredMinutes: c.measuredMinutes,
  typedMinutes: c.typedMinutes,
  lines: c.lines,
  handler: c.handler.name,
  issuedAt: c.issuedAt,
  state: c.state,
  revocation: c.revocation && { ...c.revocation, by: c.revocation.by.name },
})

export const proofOf = ({ number, from, until, measuredMinutes, typedMinutes, issuedAt, state }: CertificateDoc, issuer: string): CertificateProof => ({
  number, issuer, from, until, measuredMinutes, typedMinutes, issuedAt, state,
})

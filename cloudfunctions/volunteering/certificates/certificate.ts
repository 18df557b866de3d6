import type { CertificateLine, CertificateProof, CertificateView } from '#contract/certificates'
import type { CertificateDoc } from '../../certificates'
import type { Doc } from '../../kit/wechat'
import type { HourDoc } from '../hours/public'

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

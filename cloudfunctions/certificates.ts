import type { CertificateLine, CertificateState } from '#contract/certificates'
import { read } from './kit/store'
import type { Doc } from './kit/wechat'

/**
 * A certificate as it was issued. Its id is the code on the paper, random and impossible to guess; the number runs through
 * the year. It holds copies, because a paper does not change when the book goes on. `volunteering` writes it, `papers`
 * prints it.
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
  handler: Hand
  issuedAt: number
  state: CertificateState
  revocation: { reason: string; by: Hand; at: number } | null
}

interface Hand {
  memberNo: string
  name: string
}

export const readCertificate = (certificateId: string) => read<CertificateDoc>('certificates', certificateId)

import { command, query } from './procedure'
import { Day, Id, MemberNo, text } from './values'

/** A numbered paper about hours, issued by staff, that anybody can verify without learning a name. */

export type CertificateState = 'valid' | 'revoked'

export interface CertificateLine {
  servedOn: string
  title: string
  place: string
  minutes: number
  grade: 'measured' | 'typed'
}

export interface CertificateView {
  certificateId: string
  /** 2026-0001, running through the year in one community. */
  number: string
  name: string
  volunteerNo: string
  from: string
  until: string
  measuredMinutes: number
  typedMinutes: number
  lines: CertificateLine[]
  handler: string
  issuedAt: number
  state: CertificateState
  revocation: { reason: string; by: string; at: number } | null
}

/** `issuer` and `phone` are the committee's, for the head of the paper. */
export interface CertificateList {
  issuer: string
  phone: string
  certificates: CertificateView[]
}

/** What the paper's code tells anybody: no name, no activity. */
export interface CertificateProof {
  number: string
  issuer: string
  from: string
  until: string
  measuredMinutes: number
  typedMinutes: number
  issuedAt: number
  state: CertificateState
}

export const certificates = {
  /** Copies what the book says now; later entries change nothing on the paper. */
  'certificate.issue': command({ memberNo: MemberNo, from: Day, until: Day }, ['ownHours', 'notVolunteer', 'periodWrong', 'noHours']).returns<CertificateView>(),
  'certificate.list': query({}).returns<CertificateList>(),
  'certificate.mine': query({}).returns<CertificateList>(),
  'certificate.revoke': command({ certificateId: Id, reason: text(200) }, ['wrongState']).returns<CertificateView>(),
  /** For anybody who holds the paper; the code on it cannot be guessed. */
  'certificate.verify': query({ code: Id }).returns<CertificateProof>(),
}

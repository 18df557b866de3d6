import type { CertificateDoc } from '../../certificates'
import type { SentSlipDoc } from '../../double-registrations'
import { dayOf } from '../../kit/clock'
import type { Doc } from '../../kit/wechat'
import type { CommunityDoc } from '../../places'
import type { SlipPaper } from './domain/slip-wording'
import type { Paper } from './domain/wording'

/** Where the file of a paper lies; its id is that of the certificate or slip. */
export interface PaperDoc extends Doc {
  fileId: string
  rare: string[]
}

export const paperOf = (certificate: CertificateDoc, community: CommunityDoc | null): Paper => ({
  code: certificate._id,
  number: certificate.number,
  name: certificate.name,
  volunteerNo: certificate.volunteerNo,
  from: certificate.from,
  until: certificate.until,
  measuredMinutes: certificate.measuredMinutes,
  typedMinutes: certificate.typedMinutes,
  lines: certificate.lines,
  issuer: issuerOf(community),
  phone: community?.phone ?? '',
  handler: certificate.handler.name,
  issuedAt: certificate.issuedAt,
})

export const slipPaper = ({ slipId, year, consentedAt, sent }: SentSlipDoc, community: CommunityDoc | null): SlipPaper => ({
  number: slipId,
  year,
  content: sent.content,
  consentedOn: dayOf(consentedAt),
  issuer: issuerOf(community),
  phone: community?.phone ?? '',
  handler: sent.handler.name,
  issuedAt: sent.at,
})

const issuerOf = (community: CommunityDoc | null) => `${community?.name ?? ''}居民委员会`

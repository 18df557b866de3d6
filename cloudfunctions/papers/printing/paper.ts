import type { CertificateDoc } from '../../certificates'
import type { Doc } from '../../kit/wechat'
import type { CommunityDoc } from '../../places'
import type { Paper } from './domain/wording'

/** Where the file of a certificate lies; its id is the certificate's. */
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
  issuer: `${community?.name ?? ''}居民委员会`,
  phone: community?.phone ?? '',
  handler: certificate.handler.name,
  issuedAt: certificate.issuedAt,
})

import { readCertificate, type CertificateDoc } from '../../../certificates'
import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { find } from '../../../kit/store'
import type { Filter } from '../../../kit/wechat'
import { readCommunity } from '../../../places'
import { certificateView, proofOf } from '../certificate'

const MOST = 50

export const list: UseCase<'certificate.list'> = ({ caller: { communityId } }) => newest(communityId, {})
export const mine: UseCase<'certificate.mine'> = ({ caller: { communityId, memberNo } }) => newest(communityId, { memberNo })

async function newest(communityId: string, whose: Filter) {
  const [community, found] = await Promise.all([
    readCommunity(communityId),
    find<CertificateDoc>('certificates', { communityId, ...whose }, { orderBy: ['issuedAt', 'desc'], limit: MOST }),
  ])
  return { issuer: community?.name ?? '', phone: community?.phone ?? '', certificates: found.map(certificateView) }
}

/** Open to anybody with the paper: its code is the id, and the answer holds no name. */
export const verify: UseCase<'certificate.verify'> = async (_ctx, { code }) => {
  const certificate = await readCertificate(code)
  if (!certificate) throw notFound()
  return proofOf(certificate, (await readCommunity(certificate.communityId))?.name ?? '')
}

import { readCertificate, type CertificateDoc } from '../../../certificates'
import type { UseCase } from '../../../kit/context'
import { read } from '../../../kit/store'
import { readCommunity } from '../../../places'
import { drawCode } from '../code'
import { theFont } from '../font'
import { fileOf } from '../kept-file'
import { paperOf, type PaperDoc } from '../paper'
import { printCertificate } from '../pdf/certificate'

export const certificate: UseCase<'paper.certificate'> = async (ctx, { certificateId }) => {
  const [found, kept] = await Promise.all([readCertificate(certificateId), read<PaperDoc>('papers', certificateId)])
  const issued = ctx.reach(found)
  if (issued.state === 'revoked') return ctx.refuse('revoked')
  return fileOf(issued, kept, () => print(issued))
}

async function print(issued: CertificateDoc) {
  const [community, code] = await Promise.all([readCommunity(issued.communityId), drawCode(issued._id)])
  return printCertificate(paperOf(issued, community), { font: theFont(), code })
}

import { readCertificate, type CertificateDoc } from '../../../certificates'
import type { UseCase } from '../../../kit/context'
import { seal } from '../../../kit/seal'
import { insert, read } from '../../../kit/store'
import { temporaryLink, uploadFile } from '../../../kit/wechat'
import { readCommunity } from '../../../places'
import { drawCode } from '../code'
import { theFont } from '../font'
import { paperOf, type PaperDoc } from '../paper'
import { printCertificate } from '../pdf/certificate'

/** Long enough to open it on a slow phone, too short to be passed on. */
const LINK_SECONDS = 600

/**
 * A certificate never changes, so its file is made once and kept. Two that ask first at the same moment write the same file
 * to the same place, and asking again only reads: that is why this is a query.
 */
export const certificate: UseCase<'paper.certificate'> = async (ctx, { certificateId }) => {
  const [found, kept] = await Promise.all([readCertificate(certificateId), read<PaperDoc>('papers', certificateId)])
  const issued = ctx.reach(found)
  if (issued.state === 'revoked') return ctx.refuse('revoked')
  const link = kept && (await temporaryLink(kept.fileId, LINK_SECONDS))
  if (kept && link) return { link, rare: kept.rare }
  const { fileId, rare } = await make(issued)
  return { link: (await temporaryLink(fileId, LINK_SECONDS)) ?? missing(fileId), rare }
}

async function make(issued: CertificateDoc): Promise<PaperDoc> {
  const { _id, communityId } = issued
  const [community, code] = await Promise.all([readCommunity(communityId), drawCode(_id)])
  const { pdf, rare } = await printCertificate(paperOf(issued, community), { font: theFont(), code })
  const paper: PaperDoc = { _id, communityId, fileId: await uploadFile(placeOf(_id), pdf), rare }
  await insert('papers', paper)
  return paper
}

/** The certificate's own code is printed on the paper for everybody to read, so it must not lead to the file. */
const placeOf = (certificateId: string) => `papers/${seal(`paper:${certificateId}`)}.pdf`

function missing(fileId: string): never {
  throw new Error(`stored as ${fileId}, but there is no link`)
}

import type { PaperFile } from '#contract/papers'
import { seal } from '../../kit/seal'
import { insert } from '../../kit/store'
import { temporaryLink, uploadFile } from '../../kit/wechat'
import type { PaperDoc } from './paper'
import type { Printed } from './pdf/document'

/** Long enough to open it on a slow phone, too short to be passed on. */
const LINK_SECONDS = 600

/**
 * A paper never changes, so its file is made once and kept. Two that ask first at the same moment write the same file to the
 * same place, and asking again only reads: that is why this is a query.
 */
export async function fileOf({ _id, communityId }: Pick<PaperDoc, '_id' | 'communityId'>, kept: PaperDoc | null, print: () => Promise<Printed>): Promise<PaperFile> {
  const link = kept && (await temporaryLink(kept.fileId, LINK_SECONDS))
  if (kept && link) return { link, rare: kept.rare }
  const { pdf, rare } = await print()
  const fileId = await uploadFile(placeOf(_id), pdf)
  await insert<PaperDoc>('papers', { _id, communityId, fileId, rare })
  return { link: (await temporaryLink(fileId, LINK_SECONDS)) ?? missing(fileId), rare }
}

/** The paper's own id is printed on it for everybody to read, so it must not lead to the file. */
const placeOf = (paperId: string) => `papers/${seal(`paper:${paperId}`)}.pdf`

function missing(fileId: string): never {
  throw new Error(`stored as ${fileId}, but there is no link`)
}

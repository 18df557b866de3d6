import { readCertificate } from '../../../certificates'
import type { UseCase } from '../../../kit/context'
import { drawCode } from '../code'

/** Also for a revoked one: whoever scans it shall learn that. */
export const certificateCode: UseCase<'paper.certificateCode'> = async (ctx, { certificateId }) => {
  const { _id } = ctx.reach(await readCertificate(certificateId))
  return { imageBase64: (await drawCode(_id)).toString('base64') }
}

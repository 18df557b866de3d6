import { readDoubleRegistration } from '../../../double-registrations'
import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { read } from '../../../kit/store'
import { readCommunity } from '../../../places'
import { theFont } from '../font'
import { fileOf } from '../kept-file'
import { slipPaper, type PaperDoc } from '../paper'
import { printSlip } from '../pdf/slip'

/** Only what was sent can be printed: without a consent there is no paper. */
export const slip: UseCase<'paper.slip'> = async (ctx, { memberNo, slipId }) => {
  const { communityId } = ctx.caller
  const [found, kept] = await Promise.all([readDoubleRegistration(communityId, memberNo), read<PaperDoc>('papers', slipId)])
  const asked = ctx.reach(found).slips.find((one) => one.slipId === slipId)
  if (!asked?.sent) throw notFound()
  if (asked.state === 'revoked') return ctx.refuse('revoked')
  const { sent } = asked
  return fileOf({ _id: slipId, communityId }, kept, async () => printSlip(slipPaper({ ...asked, sent }, await readCommunity(communityId)), theFont()))
}

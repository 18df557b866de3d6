import type { UseCase } from '../../../kit/context'
import { nothing, readChecks, ruleView, type PlaceChecksDoc } from '../record'

export const get: UseCase<'placeCheck.get'> = async ({ caller: { communityId } }) => ruleView((await readChecks(communityId)) ?? nothing(communityId))

/** For every scan from now on; what earlier scans said of the place stays with them. */
export const set: UseCase<'placeCheck.set'> = (ctx, { radius }) => {
  const { communityId, memberNo, name } = ctx.caller
  return ctx.commit(async (transaction) => {
    const stored = (await transaction.read<PlaceChecksDoc>('placeChecks', communityId)) ?? nothing(communityId)
    const changed = { ...stored, radius, history: [...stored.history, { radius, by: { memberNo, name }, at: ctx.now }] }
    await transaction.put('placeChecks', changed)
    return ruleView(changed)
  })
}

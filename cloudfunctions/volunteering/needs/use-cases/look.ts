import type { UseCase } from '../../../kit/context'
import { areaOf } from '../area'
import { catalogueView } from '../items'
import { needsIn, needsOf, readNeed } from '../repository'
import { servedNeeds, serviceOf } from '../service'
import { needCard, needView } from '../views'

/** The questions about needs. */

export const listCatalogue: UseCase<'catalogue.list'> = () => Promise.resolve(catalogueView)

export const mine: UseCase<'need.mine'> = async ({ caller, now }) => {
  const needs = await needsOf(caller.communityId, caller.memberNo)
  const served = await servedNeeds(needs, now)
  return { needs: needs.map((need) => needCard(need, served.has(need._id))) }
}

/** Served is not a stored state: both questions read what is planned and part it by the hours. */
export const queue: UseCase<'need.queue'> = async ({ caller, now }, { state }) => {
  const needs = await needsIn(caller.communityId, areaOf(caller), state === 'served' ? 'planned' : state)
  const served = await servedNeeds(needs, now)
  return { needs: needs.map((need) => needCard(need, served.has(need._id))).filter((card) => card.state === state) }
}

export const get: UseCase<'need.get'> = async (ctx, { needId }) => {
  const need = ctx.reach(await readNeed(needId))
  return needView(need, await serviceOf(need, ctx.now), ctx.caller)
}

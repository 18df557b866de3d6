import type { UseCase } from '../../../kit/context'
import { monthSpan } from '../../../kit/clock'
import { whoTypedBetween } from '../typing'

/** Every resident may read it, and there is no switch that hides it. */
export const typedReport: UseCase<'hours.typedReport'> = async ({ caller }, { month }) => {
  const [from, until] = monthSpan(month)
  return { month, ...(await whoTypedBetween(caller.communityId, from, until)) }
}

import { DAY } from '../../../kit/clock'
import type { UseCase } from '../../../kit/context'
import { whoTypedBetween } from '../../hours/public'
import { findTyping } from '../domain/find-typing'
import { LIMITS } from '../domain/limits'
import { signalsIn } from '../repository'
import { signalsView } from '../signal'

export const list: UseCase<'signal.list'> = async ({ caller: { communityId, memberNo }, now }, { state }) => {
  const [found, typed] = await Promise.all([
    signalsIn(communityId, state),
    state === 'open' ? whoTypedBetween(communityId, now - LIMITS.oneTyping.days * DAY, now) : null,
  ])
  return { activities: found.map((one) => signalsView(one, memberNo)), typing: findTyping(typed?.lines ?? []) }
}

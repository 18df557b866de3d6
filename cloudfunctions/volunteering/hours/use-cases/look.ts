import type { UseCase } from '../../../kit/context'
import { typedIn } from '../repository'
import { publicView, typedView } from '../views'
import { mayAnswer } from './type'

/** Typed minutes for those who check them, and what the community may see of them. */

export const typedList: UseCase<'hours.typedList'> = async ({ caller }, { state }) => {
  const entries = await typedIn(caller.communityId, [state])
  return { entries: entries.map((typed) => typedView(typed, caller, mayAnswer(caller))) }
}

export const publicity: UseCase<'hours.publicity'> = async ({ caller }) => {
  const entries = await typedIn(caller.communityId, ['publicity', 'objected'])
  return { entries: entries.map(publicView) }
}

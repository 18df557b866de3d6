import { Refusal } from '../../kit/errors'
import { dayOf } from '../../kit/clock'
import { insert, updateIf } from '../../kit/store'
import { is, to, type Doc } from '../../kit/wechat'

/**
 * Five tries per account and day, then nothing more until tomorrow, not even for the right code. The try is taken before
 * the answer is looked at, in one guarded update, so that a hundred tries at the same moment are still five.
 */
interface GuessDoc extends Doc {
  tries: number
}

const TRIES_A_DAY = 5

/** Throws TOO_MANY_REQUESTS when the day's tries are used up. */
export async function takeTry(what: string, openid: string, now: number): Promise<void> {
  const _id = `${what}:${openid}:${dayOf(now)}`
  const isFirst = await insert<GuessDoc>('attempts', { _id, communityId: '-', tries: 1 })
  const taken = isFirst || (await updateIf('attempts', _id, { tries: is.lt(TRIES_A_DAY) }, { tries: to.inc(1) }))
  if (!taken) throw new Refusal('TOO_MANY_REQUESTS')
}

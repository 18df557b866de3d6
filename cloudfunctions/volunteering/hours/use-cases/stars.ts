import type { Star, StarDue } from '#contract/hours'
import type { UseCase } from '../../../kit/context'
import { find, MAX_ROWS } from '../../../kit/store'
import { db, is, total } from '../../../kit/wechat'
import { namesOf } from '../../../people'
import { STAR_MINUTES, starLevel } from '../domain/star-level'
import { asSomebody } from '../entry'
import { minutesByGrade } from '../repository'
import { starId, type StarDoc } from '../star'
import { starConfirmed } from '../words'

/** The record proposes a star, staff confirm it: hours are what can be counted, how somebody served is not. */

export const starsDue: UseCase<'hours.starsDue'> = async ({ caller: { communityId } }) => {
  const [served, confirmed] = await Promise.all([beyondFirstStar(communityId), find<StarDoc>('stars', { communityId }, { limit: MAX_ROWS })])
  const levels = new Map(confirmed.map(({ memberNo, level }) => [memberNo, level]))
  const due = served.filter(({ memberNo, minutes }) => starLevel(minutes).level > (levels.get(memberNo) ?? 0))
  const names = await namesOf(communityId, due.map(({ memberNo }) => memberNo))
  return { due: due.map(({ memberNo, minutes }) => dueView(memberNo, names.get(memberNo) ?? memberNo, minutes, levels.get(memberNo) ?? 0)) }
}

async function beyondFirstStar(communityId: string): Promise<{ memberNo: string; minutes: number }[]> {
  const { list } = await db
    .collection('hours')
    .aggregate()
    .match({ communityId, grade: 'measured' })
    .group({ _id: '$memberNo', minutes: total('$minutes') })
    .match({ minutes: is.gte(STAR_MINUTES[0]) })
    .limit(MAX_ROWS)
    .end()
  return (list as { _id: string; minutes: number }[])
    .map(({ _id, minutes }) => ({ memberNo: _id, minutes }))
    .sort((a, b) => b.minutes - a.minutes)
}

const dueView = (memberNo: string, name: string, measuredMinutes: number, confirmed: Star): StarDue => ({
  memberNo, name, measuredMinutes, confirmed, reached: starLevel(measuredMinutes).level,
})

export const confirmStar: UseCase<'hours.confirmStar'> = async (ctx, { memberNo, level }) => {
  const { caller, now } = ctx
  if (memberNo === caller.memberNo) return ctx.refuse('ownHours')
  const [{ measured }, names] = await Promise.all([minutesByGrade(caller.communityId, memberNo), namesOf(caller.communityId, [memberNo])])
  if (starLevel(measured).level < level) return ctx.refuse('notReached')
  return ctx.commit(async (transaction) => {
    const id = starId(caller.communityId, memberNo)
    const before = await transaction.read<StarDoc>('stars', id)
    if ((before?.level ?? 0) >= level) return ctx.refuse('alreadyConfirmed')
    const step = { level: level as Star, at: now, by: asSomebody(caller), minutes: measured }
    await transaction.put<StarDoc>('stars', { _id: id, communityId: caller.communityId, memberNo, level: step.level, history: [...(before?.history ?? []), step] })
    ctx.tell(starConfirmed(memberNo, level, now))
    return dueView(memberNo, names.get(memberNo) ?? memberNo, measured, step.level)
  })
}

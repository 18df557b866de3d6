import type { UseCase } from '../../../kit/context'
import { HOUR } from '../../../kit/clock'
import { notFound } from '../../../kit/errors'
import { openapi } from '../../../kit/wechat'
import { rostersOf } from '../../rosters/public'
import { codesBetween, digitsOf, showCode } from '../code'
import { attendancesOf } from '../repository'
import { attendanceView } from '../views'

/** What the leader's phone shows: the changing code, the poster to print, and who is here. */

export const code: UseCase<'attendance.code'> = async (ctx, { shiftId }) => {
  const [roster] = await rostersOf(ctx.caller.communityId, shiftId)
  const { startsAt, endsAt } = ctx.reach(roster ?? null)
  const [from, until] = [startsAt - BEFORE, endsAt + AFTER]
  const ahead = codesBetween(shiftId, ctx.caller.memberNo, ctx.now, ctx.now < from ? ctx.now : until)
  return { ...showCode(shiftId, ctx.caller.memberNo, ctx.now), digits: digitsOf(shiftId), now: ctx.now, from, until, ahead }
}

/** The codes of the shift are handed out on its day and not before, and for as long as somebody may scan out. */
const BEFORE = 12 * HOUR
const AFTER = 2 * HOUR

/** The page behind the printed code; its scene is the shift's id, which holds nothing personal. */
export const SCAN_PAGE = 'packages/shifts/scan/index'

export const poster: UseCase<'attendance.poster'> = async (ctx, { shiftId }) => {
  const [roster] = await rostersOf(ctx.caller.communityId, shiftId)
  const { title } = ctx.reach(roster ?? null)
  const { buffer } = await openapi.wxacode.getUnlimited({ scene: shiftId, page: SCAN_PAGE, checkPath: false, width: 430 })
  return { scene: shiftId, page: SCAN_PAGE, imageBase64: buffer.toString('base64'), title }
}

export const list: UseCase<'attendance.list'> = async (ctx, { shiftId }) => {
  const { communityId } = ctx.caller
  const posts = await rostersOf(communityId, shiftId)
  const [first] = posts
  if (!first) throw notFound()
  ctx.reach(first)
  const people = await attendancesOf(communityId, shiftId)
  const seen = new Set(people.map(({ memberNo }) => memberNo))
  const missing = posts.flatMap((post) => post.confirmed).filter(({ memberNo }) => !seen.has(memberNo))
  return {
    shiftId,
    title: first.title,
    startsAt: first.startsAt,
    endsAt: first.endsAt,
    posts: posts.map(({ postId, postName }) => ({ postId, name: postName })),
    people: people.sort((a, b) => a.checkIn.at - b.checkIn.at).map(attendanceView),
    missing: missing.map(({ memberNo, name, invitedBy }) => ({ memberNo, name, invitedBy: invitedBy ?? null })),
  }
}

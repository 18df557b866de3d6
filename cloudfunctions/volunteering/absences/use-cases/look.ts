import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { presentAt } from '../../attendance/public'
import { rostersOf } from '../../rosters/public'
import { absenceView } from '../absence'
import { COUNTS_DAYS, decideRecord, isOver } from '../domain/decide-absence'
import { absencesAt, absencesOf, openAppeals } from '../repository'

export const ofShift: UseCase<'absence.ofShift'> = async (ctx, { shiftId }) => {
  const { caller, now } = ctx
  const posts = await rostersOf(caller.communityId, shiftId)
  const [first] = posts
  if (!first) throw notFound()
  ctx.reach(first)
  if (first.state === 'cancelled' || !isOver(first, now)) return { people: [] }
  const [present, recorded] = await Promise.all([presentAt(caller.communityId, shiftId), absencesAt(caller.communityId, shiftId)])
  const people = posts.flatMap((post) =>
    post.confirmed.filter(({ memberNo }) => !present.has(memberNo)).map(({ memberNo, name }) => {
      const known = recorded.find((one) => one.memberNo === memberNo)
      const absence = known ? { kind: known.kind, state: known.state } : null
      return { memberNo, name, absence, may: { record: !known && decideRecord(post, memberNo, caller.memberNo, now).ok } }
    }))
  return { people }
}

export const mine: UseCase<'absence.mine'> = async ({ caller: { communityId, memberNo }, now }) => {
  const absences = (await absencesOf(communityId, memberNo)).map((absence) => absenceView(absence, { memberNo, now }))
  return { absences, counting: absences.filter((absence) => absence.counts).length, days: COUNTS_DAYS }
}

export const appeals: UseCase<'absence.appeals'> = async ({ caller: { communityId, memberNo, is }, now }) => {
  const found = await openAppeals(communityId, is.includes('staff') ? null : memberNo)
  return { absences: found.map((absence) => absenceView(absence, { memberNo, now })) }
}

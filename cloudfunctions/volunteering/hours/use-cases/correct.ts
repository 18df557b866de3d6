import type { UseCase } from '../../../kit/context'
import { find } from '../../../kit/store'
import { AlreadyThere } from '../../../kit/transaction'
import { correctingEntry, correctionAnswered, correctionAsked, correctionView, type CorrectionDoc } from '../correction'
import { CORRECTION_STATES } from '../domain/correction-states'
import { HARD_DAY } from '../domain/day-caps'
import { decideCorrection } from '../domain/decide-correction'
import { correctionParts, minutesOf, standingMinutes } from '../domain/sums'
import { asSomebody, type HourDoc } from '../entry'
import { entriesOnDay } from '../repository'

const MOST = 100

export const ask: UseCase<'correction.ask'> = async (ctx, { hourEntryId, minutes, reason, photos }) => {
  const { caller, now } = ctx
  const { communityId, memberNo } = caller
  const earlier = await find<CorrectionDoc>('corrections', { communityId, hourEntryId }, { limit: MOST })
  if (earlier.some(({ state }) => state === 'asked')) return ctx.refuse('alreadyAsked')
  const output = ctx.commit(async (transaction) => {
    const entry = ctx.reach(await transaction.read<HourDoc>('hours', hourEntryId))
    if (entry.corrects !== null) return ctx.refuse('isCorrection')
    const standsAt = standingMinutes(entry, await entriesOnDay(communityId, memberNo, entry.servedOn))
    if (standsAt === minutes) return ctx.refuse('sameMinutes')
    const asked: CorrectionDoc = {
      _id: correctionId(hourEntryId, earlier.length),
      communityId,
      hourEntryId,
      memberNo,
      name: caller.name,
      title: entry.title,
      servedOn: entry.servedOn,
      standsAt,
      wanted: minutes,
      reason,
      photos,
      askedAt: now,
      state: 'asked',
      answer: null,
      recorderNo: entry.recorder?.memberNo ?? null,
      leaderNos: entry.leaderNos,
    }
    await transaction.insert('corrections', asked)
    for (const message of correctionAsked(asked)) ctx.tell(message)
    return correctionView(asked, memberNo)
  })
  // Two requests at the same moment: the second finds the id of its round taken.
  return output.catch((error: unknown) => {
    if (error instanceof AlreadyThere && error.collection === 'corrections') return ctx.refuse('alreadyAsked')
    throw error
  })
}

/** An id that inputs take: the colon of the entry's id becomes a dash. */
const correctionId = (hourEntryId: string, round: number) => `${hourEntryId.replaceAll(':', '-')}-c${round + 1}`.slice(-64)

export const mine: UseCase<'correction.mine'> = async ({ caller: { communityId, memberNo } }) => {
  const found = await find<CorrectionDoc>('corrections', { communityId, memberNo }, { orderBy: ['askedAt', 'desc'], limit: MOST })
  return { corrections: found.map((correction) => correctionView(correction, memberNo)) }
}

export const list: UseCase<'correction.list'> = async ({ caller: { communityId, memberNo, is } }) => {
  const mineToSee = is.includes('staff') ? {} : { leaderNos: memberNo }
  const found = await find<CorrectionDoc>('corrections', { communityId, state: 'asked', ...mineToSee }, { orderBy: ['askedAt', 'asc'], limit: MOST })
  return { corrections: found.map((correction) => correctionView(correction, memberNo)) }
}

/** Accepting writes new entries for what is missing or too much; the one in question stays as it is. */
export const decide: UseCase<'correction.decide'> = (ctx, { correctionId: id, accept, reason }) =>
  ctx.commit(async (transaction) => {
    const { caller, now } = ctx
    const asked = ctx.reach(await transaction.read<CorrectionDoc>('corrections', id))
    const decision = decideCorrection(asked, caller.memberNo)
    if (!decision.ok) return ctx.refuse(decision.reason)
    const judge = asSomebody(caller)
    const { accept: accepted, decline: declined } = CORRECTION_STATES.asked
    const answered: CorrectionDoc = { ...asked, state: accept ? accepted : declined, answer: { by: judge, reason, at: now } }
    if (accept) {
      const day = await entriesOnDay(asked.communityId, asked.memberNo, asked.servedOn)
      const entry = day.find(({ _id }) => _id === asked.hourEntryId)
      if (!entry) throw new Error(`${asked.hourEntryId} is not among the entries of its day`)
      const total = minutesOf(day, 'measured') + minutesOf(day, 'typed') + asked.wanted - standingMinutes(entry, day)
      if (total > HARD_DAY && asked.wanted > standingMinutes(entry, day)) return ctx.refuse('dayFull')
      for (const part of correctionParts(entry, day, asked.wanted)) await transaction.insert('hours', correctingEntry(entry, answered, part, judge, now))
    }
    await transaction.put('corrections', answered)
    ctx.tell(correctionAnswered(answered, now))
    return correctionView(answered, caller.memberNo)
  })

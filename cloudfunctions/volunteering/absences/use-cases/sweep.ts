import { findByIds } from '../../../kit/bulk'
import { DAY, HOUR } from '../../../kit/clock'
import type { CommandRecord, PersonMessage } from '../../../kit/commands'
import type { UseCase } from '../../../kit/context'
import { insert } from '../../../kit/store'
import { inTransaction } from '../../../kit/transaction'
import { staffOf } from '../../../people'
import { presentAmong } from '../../attendance/public'
import { endOfWorkingDays } from '../../hours/public'
import type { AbsenceDoc } from '../absence'
import { ABSENCE_STATES } from '../domain/absence-states'
import { judgesAmong } from '../domain/decide-absence'
import { unsafeAppealedBefore, unsafeRecordedSince } from '../repository'
import { absenceSetAside, appealWaits } from '../words'

/** A scan may wait a day for a network, and nobody is absent before two hours after the end (see decide-mark in attendance). */
const LATE_SCAN = 26 * HOUR
const ANSWER_WITHIN = 3

/** Every minute, over all communities. Each record is written once by its id, however often the timer fires. */
export const sweep: UseCase<'absence.sweep'> = async ({ now }) => ({ setAside: await setAsideContradicted(now), reminded: await remindOfAppeals(now) })

/** Somebody was there after all: their scan came after the leader's word. */
async function setAsideContradicted(now: number): Promise<number> {
  const recent = await unsafeRecordedSince(now - LATE_SCAN)
  const present = await presentAmong(recent)
  let setAside = 0
  for (const { _id } of recent.filter((absence) => present(absence))) if (await setAsideOne(_id, now)) setAside += 1
  return setAside
}

const setAsideOne = (absenceId: string, now: number): Promise<boolean> =>
  inTransaction(async (transaction) => {
    const absence = await transaction.read<AbsenceDoc>('absences', absenceId)
    if (!absence || absence.state === 'withdrawn') return false
    const { arrive } = ABSENCE_STATES[absence.state]
    await transaction.put('absences', { ...absence, state: arrive, answer: { by: '系统', reason: '扫的码补到了', at: now } })
    await transaction.insert('commands', recordOf(absence, 'arrive', absenceSetAside(absence), now))
    return true
  })

async function remindOfAppeals(now: number): Promise<number> {
  const waiting = (await unsafeAppealedBefore(now - ANSWER_WITHIN * DAY)).filter(({ appeal }) => appeal !== null && endOfWorkingDays(appeal.at, ANSWER_WITHIN) <= now)
  if (waiting.length === 0) return 0
  const known = new Set((await findByIds<CommandRecord>('commands', waiting.map((absence) => recordId(absence, 'remind')), ['_id'])).map(({ _id }) => _id))
  let reminded = 0
  for (const absence of waiting.filter((one) => !known.has(recordId(one, 'remind')))) {
    const judges = judgesAmong(await staffOf(absence.communityId), absence)
    if (await insert('commands', recordOf(absence, 'remind', appealWaits(absence, judges), now))) reminded += 1
  }
  return reminded
}

const recordId = ({ _id }: AbsenceDoc, occasion: 'arrive' | 'remind') => `${occasion}:absence:${_id}`

const recordOf = (absence: AbsenceDoc, occasion: 'arrive' | 'remind', messages: PersonMessage[], now: number): CommandRecord => ({
  _id: recordId(absence, occasion),
  communityId: absence.communityId,
  name: 'absence.sweep',
  hash: '',
  reply: null,
  messages,
  outbox: messages.length > 0 ? 'waiting' : 'none',
  at: now,
})

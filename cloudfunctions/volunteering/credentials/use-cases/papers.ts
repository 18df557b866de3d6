import { DAY, dayOf, startOfDay } from '../../../kit/clock'
import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { newId } from '../../../kit/seal'
import { read, updateIf } from '../../../kit/store'
import { to } from '../../../kit/wechat'
import { readMember } from '../../../people'
import { attainmentView, type AttainmentDoc } from '../attainment'
import { ATTAINMENT_STATES } from '../domain/credential-states'
import { decideRecord, decideRevoke, remindAt } from '../domain/decide-attainment'
import { leaveLists } from '../lists'
import { readCredential } from '../repository'
import { attainmentRevoked, paperRecorded } from '../words'

/** Somebody of the community has held somebody else's paper in their hands. A renewed paper is a new record. */
export const record: UseCase<'credential.record'> = async (ctx, { credentialId, memberNo, lastDay, lastDigits }) => {
  const { caller, now } = ctx
  const { communityId } = caller
  const [credential, member] = await Promise.all([readCredential(credentialId), readMember(communityId, memberNo)])
  if (!member) throw notFound()
  if (member.volunteerNo === null) return ctx.refuse('notAVolunteer')
  const { kind, state, name } = ctx.reach(credential)
  const decision = decideRecord({ kind, state, memberNo, lastDay }, caller.memberNo, dayOf(now))
  if (!decision.ok) return ctx.refuse(decision.reason)
  const lapsesAt = lastDay === null ? null : startOfDay(lastDay) + DAY
  const recorded: AttainmentDoc = {
    _id: newId(),
    communityId,
    credentialId,
    kind,
    name,
    memberNo,
    person: member.name,
    on: dayOf(now),
    lapsesAt,
    passed: true,
    state: 'valid',
    training: null,
    lastDigits,
    seenBy: { memberNo: caller.memberNo, name: caller.name },
    recordedAt: now,
    remindAt: remindAt({ passed: true, lapsesAt }, now),
    revocation: null,
  }
  return ctx.commit(async (transaction) => {
    await transaction.insert('attainments', recorded)
    ctx.tell(paperRecorded(recorded))
    return attainmentView(recorded, { viewer: caller.memberNo, now })
  })
}

/**
 * What was wrong or is no longer so counts no more, with a reason that the person reads; then they leave the lists that ask for
 * it. The record remembers by whose request, so a resend goes on where the first one stopped.
 */
export const revoke: UseCase<'credential.revoke'> = async (ctx, { attainmentId, reason }) => {
  const { caller, now, requestId } = ctx
  const before = ctx.reach(await read<AttainmentDoc>('attainments', attainmentId))
  const revocation = { reason, by: { memberNo: caller.memberNo, name: caller.name }, at: now, requestId }
  const revoked: AttainmentDoc = { ...before, state: ATTAINMENT_STATES.valid.revoke, remindAt: null, revocation }
  if (before.revocation?.requestId !== requestId) {
    const decision = decideRevoke(before, caller.memberNo)
    if (!decision.ok) return ctx.refuse(decision.reason)
    const { state, remindAt } = revoked
    if (!(await updateIf('attainments', attainmentId, { state: 'valid' }, { state, remindAt, revocation: to.set(revocation) }))) return ctx.refuse('alreadyRevoked')
  }
  ctx.tell(attainmentRevoked(revoked, reason))
  for (const message of await leaveLists(revoked, now)) ctx.tell(message)
  return attainmentView(revoked, { viewer: caller.memberNo, now })
}

import type { CertificateDoc } from '../../../certificates'
import { dayOf } from '../../../kit/clock'
import type { PersonMessage } from '../../../kit/commands'
import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { newId } from '../../../kit/seal'
import type { Transaction } from '../../../kit/transaction'
import { readMember } from '../../../people'
import { asSomebody, entriesBetween, minutesOf } from '../../hours/public'
import { certificateView, lineOf, type NumberDoc } from '../certificate'
import { CERTIFICATE_STATES } from '../domain/certificate-states'

const PAGE = 'packages/hours/my-certificates/index'

/** Never about oneself: a paper for others needs somebody else's hand. */
export const issue: UseCase<'certificate.issue'> = async (ctx, { memberNo, from, until }) => {
  const { caller, now } = ctx
  const { communityId } = caller
  if (memberNo === caller.memberNo) return ctx.refuse('ownHours')
  if (from > until || until > dayOf(now)) return ctx.refuse('periodWrong')
  const [member, entries] = await Promise.all([
    readMember(communityId, memberNo),
    entriesBetween(communityId, memberNo, from, until),
  ])
  if (!member) throw notFound()
  if (member.volunteerNo === null) return ctx.refuse('notVolunteer')
  if (entries.length === 0) return ctx.refuse('noHours')
  const certificate: Omit<CertificateDoc, 'number'> = {
    _id: newId(),
    communityId,
    memberNo,
    name: member.name,
    volunteerNo: member.volunteerNo,
    from,
    until,
    measuredMinutes: minutesOf(entries, 'measured'),
    typedMinutes: minutesOf(entries, 'typed'),
    lines: entries.map(lineOf),
    handler: asSomebody(caller),
    issuedAt: now,
    state: 'valid',
    revocation: null,
  }
  return ctx.commit(async (transaction) => {
    const issued = { ...certificate, number: await nextNumber(transaction, communityId, dayOf(now).slice(0, 4)) }
    await transaction.insert('certificates', issued)
    ctx.tell(message(memberNo, '志愿服务记录证明开好了', `编号 ${issued.number}，${from} 至 ${until}。`, now))
    return certificateView(issued)
  })
}

/** Two issued at once meet in this document; the wrapper lets the second try again. */
async function nextNumber(transaction: Transaction, communityId: string, year: string): Promise<string> {
  const id = `${communityId}:certificate:${year}`
  const last = ((await transaction.read<NumberDoc>('counters', id))?.last ?? 0) + 1
  await transaction.put<NumberDoc>('counters', { _id: id, communityId, last })
  return `${year}-${String(last).padStart(4, '0')}`
}

export const revoke: UseCase<'certificate.revoke'> = (ctx, { certificateId, reason }) =>
  ctx.commit(async (transaction) => {
    const certificate = ctx.reach(await transaction.read<CertificateDoc>('certificates', certificateId))
    if (certificate.state !== 'valid') return ctx.refuse('wrongState')
    const revoked: CertificateDoc = { ...certificate, state: CERTIFICATE_STATES.valid.revoke, revocation: { reason, by: asSomebody(ctx.caller), at: ctx.now } }
    await transaction.put('certificates', revoked)
    ctx.tell(message(revoked.memberNo, '志愿服务记录证明已作废', `编号 ${revoked.number}。原因：${reason}`, ctx.now))
    return certificateView(revoked)
  })

const message = (memberNo: string, title: string, body: string, about: number): PersonMessage => ({
  kind: 'person', memberNo, template: 'shift', title, body, page: PAGE, about,
})

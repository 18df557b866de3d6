import type { UseCase } from '../../../kit/context'
import { attainmentView, type AttainmentDoc } from '../attainment'
import { credentialView, type CredentialDoc } from '../credential'
import { newestOf, recordsOf, readCredential } from '../repository'
import { sessionsOf } from '../sessions'

export const mine: UseCase<'credential.mine'> = async ({ caller: { communityId, memberNo }, now }) => {
  const [attainments, sessions] = await Promise.all([newestOf(communityId, memberNo), sessionsOf(communityId, null, now)])
  return { attainments: attainments.map((one) => attainmentView(one, { viewer: null, now })), sessions }
}

export const sessions: UseCase<'credential.sessions'> = async ({ caller, now }, { credentialId }) => ({
  sessions: await sessionsOf(caller.communityId, credentialId, now),
})

export const holders: UseCase<'credential.holders'> = async (ctx, { credentialId }) => {
  const { caller, now } = ctx
  const [credential, records] = await Promise.all([readCredential(credentialId), recordsOf(caller.communityId, credentialId)])
  const found: CredentialDoc = ctx.reach(credential)
  const holders = lastOfEach(records).sort((a, b) => runsOutAt(a) - runsOutAt(b))
  const inUse = found.state === 'active'
  return {
    credential: credentialView(found),
    holders: holders.map((one) => attainmentView(one, { viewer: caller.memberNo, now })),
    may: { change: inUse && caller.is.includes('staff'), record: inUse && found.kind === 'qualification' },
  }
}

/** Of each person the record that counts longest; one that counts before one that does not. `records` are newest first. */
function lastOfEach(records: readonly AttainmentDoc[]): AttainmentDoc[] {
  const last = new Map<string, AttainmentDoc>()
  for (const record of records) {
    const other = last.get(record.memberNo)
    if (!other || runsOutAt(record) > runsOutAt(other)) last.set(record.memberNo, record)
  }
  return [...last.values()]
}

const runsOutAt = ({ state, passed, lapsesAt }: AttainmentDoc): number => (state === 'revoked' || !passed ? 0 : (lapsesAt ?? Infinity))

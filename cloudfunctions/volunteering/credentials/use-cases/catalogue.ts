import type { Ctx, UseCase } from '../../../kit/context'
import { newId } from '../../../kit/seal'
import type { Transaction } from '../../../kit/transaction'
import { isInUse } from '../../rosters/public'
import { credentialView, type CredentialDoc } from '../credential'
import { CREDENTIAL_STATES } from '../domain/credential-states'
import { credentialsOf } from '../repository'

/** The community's short list of courses and qualifications. An entry is renamed and retired, never deleted. */

export const list: UseCase<'credential.list'> = async ({ caller }) => {
  const found = await credentialsOf(caller.communityId)
  const inUse = ({ state }: CredentialDoc) => (state === 'active' ? 0 : 1)
  return { credentials: found.sort((a, b) => inUse(a) - inUse(b)).map(credentialView), may: { create: caller.is.includes('staff') } }
}

export const create: UseCase<'credential.create'> = async (ctx, { credential }) => {
  const { communityId, memberNo, name } = ctx.caller
  if (await isTaken(communityId, credential.name, null)) return ctx.refuse('sameName')
  const created: CredentialDoc = {
    _id: newId(),
    communityId,
    kind: credential.kind,
    name: credential.name,
    content: credential.content,
    months: credential.kind === 'course' ? credential.months : null,
    state: 'active',
    history: [{ name: credential.name, content: credential.content, by: { memberNo, name }, at: ctx.now }],
  }
  return ctx.commit(async (transaction) => {
    await transaction.insert('credentials', created)
    return credentialView(created)
  })
}

export const rename: UseCase<'credential.rename'> = async (ctx, { credentialId, name, content }) => {
  const { caller, now } = ctx
  if (await isTaken(caller.communityId, name, credentialId)) return ctx.refuse('sameName')
  return ctx.commit(async (transaction) => {
    const before = await inUse(ctx, transaction, credentialId)
    const by = { memberNo: caller.memberNo, name: caller.name }
    const renamed: CredentialDoc = { ...before, name, content, history: [...before.history, { name, content, by, at: now }] }
    await transaction.put('credentials', renamed)
    return credentialView(renamed)
  })
}

export const retire: UseCase<'credential.retire'> = async (ctx, { credentialId }) => {
  if (await isInUse(ctx.caller.communityId, credentialId, ctx.now)) return ctx.refuse('inUse')
  return ctx.commit(async (transaction) => {
    const retired: CredentialDoc = { ...(await inUse(ctx, transaction, credentialId)), state: CREDENTIAL_STATES.active.retire }
    await transaction.put('credentials', retired)
    return credentialView(retired)
  })
}

async function inUse(ctx: Ctx<'credential.rename'> | Ctx<'credential.retire'>, transaction: Transaction, credentialId: string): Promise<CredentialDoc> {
  const found = ctx.reach(await transaction.read<CredentialDoc>('credentials', credentialId))
  return found.state === 'active' ? found : ctx.refuse('retired')
}

/** Two of one name could not be told apart on the form of a shift. */
async function isTaken(communityId: string, name: string, except: string | null): Promise<boolean> {
  return (await credentialsOf(communityId)).some((one) => one.state === 'active' && one.name === name && one._id !== except)
}

import type { UseCase } from '../../../kit/context'
import { newId } from '../../../kit/seal'
import { memberBehind, readMember } from '../../../people'
import { decideInvite } from '../domain/decide-invite'
import { generationFrom } from '../domain/generations'
import { newFamily, withChanges, type Invitation } from '../family'
import { readFamilyOf, setFamilyOf } from '../repository'
import { invitationSent } from '../words'

/** Asks a relative. Nothing is shown of them, and nothing to them, before they have said yes. */
export const invite: UseCase<'family.invite'> = async (ctx, { memberNo, name, relation }) => {
  const { caller, now } = ctx
  const { communityId } = caller
  const by = { memberNo: caller.memberNo, name: caller.name }
  const found = await readMember(communityId, memberNo)
  return ctx.commit(async (transaction) => {
    const own = await readFamilyOf(transaction, communityId, by.memberNo)
    const family = own ?? newFamily(newId(), communityId, by)
    const decision = decideInvite(memberBehind(caller), found, name, family, now)
    if (!decision.ok) return ctx.refuse(decision.reason)
    const inviter = family.people.find((person) => person.memberNo === by.memberNo)
    const invitation: Invitation = { memberNo, name, relation, generation: generationFrom(inviter?.generation ?? 0, relation), by, answerBy: decision.answerBy }
    const others = family.invitations.filter((one) => one.memberNo !== memberNo)
    await transaction.put('families', withChanges(family, { invitations: [...others, invitation] }))
    if (!own) await setFamilyOf(transaction, communityId, by.memberNo, family._id)
    for (const message of invitationSent(invitation, now)) ctx.tell(message)
    return { familyId: family._id }
  })
}

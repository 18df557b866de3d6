import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { withChanges, type FamilyDoc } from '../family'
import { readFamilyOf, setFamilyOf } from '../repository'
import { invitationAccepted } from '../words'

/** The other side's word. A no is not passed on; for a month nobody of that family can ask again. */
export const answer: UseCase<'family.answer'> = (ctx, { familyId, memberNo, yes, shows }) =>
  ctx.commit(async (transaction) => {
    const { caller: { communityId, ...caller }, now } = ctx
    const family = await transaction.read<FamilyDoc>('families', familyId)
    const invitation = family?.invitations.find((one) => one.memberNo === memberNo)
    if (family?.communityId !== communityId || !invitation?.answerBy.includes(caller.memberNo)) throw notFound()
    const invitations = family.invitations.filter((one) => one !== invitation)
    if (!yes) {
      await transaction.put('families', withChanges(family, { invitations, declined: [...family.declined, { memberNo, at: now }] }))
      return { familyId }
    }
    if (await readFamilyOf(transaction, communityId, memberNo)) return ctx.refuse('inAnotherFamily')
    const { name, generation } = invitation
    await transaction.put('families', withChanges(family, { invitations, people: [...family.people, { memberNo, name, generation, shows }] }))
    await setFamilyOf(transaction, communityId, memberNo, familyId)
    ctx.tell(invitationAccepted(invitation, now))
    return { familyId }
  })

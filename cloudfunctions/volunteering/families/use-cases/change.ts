import { isMinor } from '#contract/ages'
import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { memberBehind } from '../../../people'
import { personMeant } from '../acting'
import { withChanges, without } from '../family'
import { readFamilyOf, setFamilyOf } from '../repository'

/** What somebody of a family changes for themselves, or as guardian for a child. */

export const show: UseCase<'family.show'> = async (ctx, { memberNo, shows }) => {
  const { caller: { communityId }, now } = ctx
  await personMeant(ctx, memberNo)
  if (isMinor(memberBehind(ctx.caller), now)) return ctx.refuse('underAge')
  return ctx.commit(async (transaction) => {
    const family = (await readFamilyOf(transaction, communityId, memberNo)) ?? gone()
    const people = family.people.map((person) => (person.memberNo === memberNo ? { ...person, shows } : person))
    await transaction.put('families', withChanges(family, { people }))
    return { memberNo, shows }
  })
}

export const setLittleOnes: UseCase<'family.setLittleOnes'> = (ctx, { littleOnes }) =>
  ctx.commit(async (transaction) => {
    const { caller, now } = ctx
    if (isMinor(memberBehind(caller), now)) return ctx.refuse('underAge')
    const family = (await readFamilyOf(transaction, caller.communityId, caller.memberNo)) ?? gone()
    await transaction.put('families', withChanges(family, { littleOnes }))
    return { littleOnes }
  })

export const leave: UseCase<'family.leave'> = async (ctx, { memberNo }) => {
  const { communityId } = ctx.caller
  await personMeant(ctx, memberNo)
  return ctx.commit(async (transaction) => {
    const family = (await readFamilyOf(transaction, communityId, memberNo)) ?? gone()
    await transaction.put('families', without(family, memberNo))
    await setFamilyOf(transaction, communityId, memberNo, null)
    return { memberNo }
  })
}

const gone = (): never => {
  throw notFound()
}

import type { Input } from '#contract/index'
import { canReach } from '../../../access'
import { checkText } from '../../../content-check'
import { dayOf } from '../../../kit/clock'
import type { Ctx, UseCase } from '../../../kit/context'
import { newId } from '../../../kit/seal'
import { homeLabel, memberBehind, readMember, type MemberDoc } from '../../../people'
import { decideSubmit } from '../domain/decide-submit'
import { itemOf } from '../items'
import type { NeedDoc } from '../need'
import { countOpenNeeds, gridWorkersOf } from '../repository'
import { needView, NO_SERVICE } from '../views'
import { needTaken, needToVerify } from '../words'

type Submit = Ctx<'need.submit'>

/** A resident asks for help, or somebody who looks after them asks in their name. */
export const submitNeed: UseCase<'need.submit'> = async (ctx, input) => {
  const { caller } = ctx
  const person = await personConcerned(ctx, input.onBehalfOf ?? caller.memberNo)
  const decision = decideSubmit({
    itemExists: itemOf(input.itemNo) !== null,
    wishOn: input.wishOn,
    today: dayOf(ctx.now),
    openNeeds: await countOpenNeeds(caller.communityId, person.memberNo),
  })
  if (!decision.ok) return ctx.refuse(decision.reason, decision.details)
  const need = newNeed(ctx, input, person, await checkNotes(ctx, input))
  const gridWorkers = (await gridWorkersOf(need.communityId, need.gridId)).filter((memberNo) => memberNo !== caller.memberNo)

  return ctx.commit(async (transaction) => {
    await transaction.insert('needs', need)
    for (const message of [...needTaken(need), ...needToVerify(need, gridWorkers)]) ctx.tell(message)
    return needView(need, NO_SERVICE, caller)
  })
}

/** Somebody whom the caller does not look after is refused in the same words as somebody who does not exist. */
async function personConcerned(ctx: Submit, memberNo: string): Promise<MemberDoc> {
  const { caller } = ctx
  if (memberNo === caller.memberNo) return memberBehind(caller)
  const person = await readMember(caller.communityId, memberNo)
  if (!person) return ctx.refuse('mayNotActForOthers')
  const { communityId, entranceId, gridId } = person
  return canReach('need.queue', caller, { communityId, memberNo, entranceId, gridId }) ? person : ctx.refuse('mayNotActForOthers')
}

async function checkNotes(ctx: Submit, { note, riskNote }: Input<'need.submit'>): Promise<NeedDoc['checked']> {
  const verdict = await checkText(ctx.caller.openid, [note, riskNote])
  return verdict === 'risky' ? ctx.refuse('contentRisky') : verdict
}

function newNeed({ caller, now }: Submit, input: Input<'need.submit'>, person: MemberDoc, checked: NeedDoc['checked']): NeedDoc {
  const by = { memberNo: caller.memberNo, name: caller.name }
  return {
    _id: newId(),
    communityId: person.communityId,
    memberNo: person.memberNo,
    requester: person.name,
    place: homeLabel(person),
    entranceId: person.entranceId,
    gridId: person.gridId,
    itemNo: input.itemNo,
    wishOn: input.wishOn,
    wishPart: input.wishPart,
    note: input.note,
    risks: input.risks,
    riskNote: input.riskNote,
    photos: input.photos,
    checked,
    state: 'submitted',
    createdAt: now,
    entryOnBehalfBy: person.memberNo === caller.memberNo ? null : by,
    history: [{ action: 'submit', at: now, by }],
    returnReason: null,
    plan: null,
    rating: null,
  }
}

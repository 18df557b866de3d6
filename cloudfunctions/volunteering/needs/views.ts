import type { NeedCard, NeedView } from '#contract/needs'
import type { Caller } from '../../kit/context'
import { admits, policy } from '../../policy'
import { after, shownState } from './domain/states'
import { itemName } from './items'
import { stepOf, type NeedDoc, type Step } from './need'

/** What leaves the function about a need. Fields are listed one by one; a document is never spread. */

export function needCard(need: NeedDoc, served: boolean): NeedCard {
  return {
    needId: need._id,
    itemNo: need.itemNo,
    itemName: itemName(need.itemNo),
    state: shownState(need.state, served),
    place: need.place,
    requester: need.requester,
    wishOn: need.wishOn,
    wishPart: need.wishPart,
    createdAt: need.createdAt,
    shiftId: need.plan?.shiftId ?? null,
  }
}

/** What is known of the shift behind a need. */
export interface Service {
  /** About when it was served, or null; the exact minutes are in the hours. */
  servedAt: number | null
  /** Names of who has promised to come. */
  volunteers: string[]
}
export const NO_SERVICE: Service = { servedAt: null, volunteers: [] }

/** For somebody whom the need's scope admits; the loader has checked that. */
export function needView(need: NeedDoc, service: Service, caller: Caller): NeedView {
  const own = need.memberNo === caller.memberNo
  return {
    ...needCard(need, service.servedAt !== null),
    note: need.note,
    risks: need.risks,
    riskNote: need.riskNote,
    photos: need.photos,
    steps: stepsOf(need, service),
    returnReason: need.returnReason,
    entryOnBehalfBy: need.entryOnBehalfBy?.name ?? null,
    shift: need.plan && { ...shiftFacts(need.plan), volunteers: service.volunteers },
    rating: need.rating && { solved: need.rating.solved, stars: need.rating.stars, comment: need.rating.comment },
    may: {
      // Whoever may read somebody else's need looks after that person.
      verify: !own && after(need.state, 'accept') !== null,
      plan: admits(policy['shift.publish'], caller.is) && after(need.state, 'plan') !== null,
      confirm: service.servedAt !== null && after(need.state, 'confirm') !== null,
      withdraw: after(need.state, 'withdraw') !== null,
    },
  }
}

const shiftFacts = ({ shiftId, title, startsAt, endsAt }: NonNullable<NeedDoc['plan']>) => ({ shiftId, title, startsAt, endsAt })

function stepsOf(need: NeedDoc, { servedAt, volunteers }: Service): NeedView['steps'] {
  const done = (key: NeedView['steps'][number]['key'], step: Step | null) => ({
    key,
    at: step?.at ?? null,
    by: step ? doneBy(need, step) : null,
  })
  return [
    done('submitted', stepOf(need, 'submit')),
    done('verified', stepOf(need, 'accept')),
    done('planned', need.plan && stepOf(need, 'plan')),
    { key: 'served', at: servedAt, by: servedAt === null ? null : volunteers.join('、') || null },
    done('closed', stepOf(need, 'confirm')),
  ]
}

/** A hand that acted for the requester is always marked. */
function doneBy(need: NeedDoc, { action, by }: Step): string {
  const owners = action === 'submit' || action === 'confirm'
  return owners && by.memberNo !== need.memberNo ? `${by.name}（代录）` : by.name
}

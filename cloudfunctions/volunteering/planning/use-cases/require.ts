import type { Input } from '#contract/index'
import type { Requirement } from '#contract/credentials'
import type { Unfit } from '#contract/planning'
import type { Ctx, UseCase } from '../../../kit/context'
import { fewAtATime } from '../../../kit/few'
import { credentialsNamed } from '../../credentials/public'
import { itemOf } from '../../needs/public'
import { fillSeats, rewriteRoster, type RosterDoc } from '../../rosters/public'
import { decidePublish } from '../domain/decide-publish'
import { pickingFor } from '../domain/picking'
import { afterAction } from '../domain/shift-states'
import { meantBy, shiftIdsOf } from '../extent'
import { misfitsOf, withoutUnfit, type Asks, type Misfits, type Misfitting } from '../misfits'
import { tellChanged } from '../telling'
import { asksInWords } from '../words'

type Draft = Input<'shift.require'>

/**
 * A shift asks for more, or for less, while people have joined it. Whoever has a seat keeps it and hears what is asked now; no
 * seat may go any more to who waits and does not meet it. Rewritten and told like every change.
 */
export const requireMore: UseCase<'shift.require'> = async (ctx, input) => {
  const { posts, rosters } = await meantBy(ctx, input.shiftId, input.extent)
  const [first] = posts as [RosterDoc]
  const hazard = first.lastChange?.requestId === ctx.requestId ? first.hazard : check(ctx, input, first)
  const known = await requirementsFor(ctx.caller.communityId, input, rosters)
  if (!known) return ctx.refuse('unknownCredential')
  const asksOf = (roster: RosterDoc) => asksAfter({ ...input, hazard }, roster, known)
  const misfits = await misfitsOf(ctx.caller.communityId, rosters, asksOf)
  const changed: RosterDoc[] = []
  await fewAtATime(rosters, async (roster) => {
    changed.push(await rewriteRoster(roster, (now) => rewritten(ctx, input, now, { asks: asksOf(now), misfits })))
  })
  changed.sort((a, b) => a.startsAt - b.startsAt)
  tellChanged(ctx, changed)
  askAgain(ctx, changed)
  return { shiftIds: shiftIdsOf(changed) }
}

/** What the organiser reads before saving. */
export const tryRequire: UseCase<'shift.tryRequire'> = async (ctx, input) => {
  const { rosters } = await meantBy(ctx, input.shiftId, input.extent)
  const known = await requirementsFor(ctx.caller.communityId, input, rosters)
  const misfits = await misfitsOf(ctx.caller.communityId, rosters, (roster) => asksAfter(input, roster, known ?? new Map()))
  const unfit = new Map<string, Unfit>()
  for (const roster of rosters) {
    for (const one of misfits.get(roster._id) ?? []) {
      const before = unfit.get(one.memberNo)
      const stays = keepsSeat(roster, one) && (before?.stays ?? true)
      const { memberNo, name, why, details } = one
      unfit.set(memberNo, { memberNo, name, postName: roster.postName, why, details, stays, shifts: (before?.shifts ?? 0) + 1 })
    }
  }
  return { unfit: [...unfit.values()] }
}

/** Judged as it was when it was published, and refused before anything is written. Answers whether it is dangerous. */
function check(ctx: Ctx<'shift.require'>, input: Draft, first: RosterDoc): boolean {
  if (afterAction(first.state, 'change') === null) return ctx.refuse('alreadyCancelled')
  if (first.startsAt <= ctx.now) return ctx.refuse('shiftStarted')
  const item = first.itemNo === null ? null : (itemOf(first.itemNo) ?? null)
  const decision = decidePublish({ ...input, startsAt: first.startsAt, endsAt: first.endsAt, item, leadersKnown: true }, ctx.now)
  if (decision.ok) return decision.hazard
  if (decision.reason === 'insuranceNeeded' || decision.reason === 'safeguardsNeeded') return ctx.refuse(decision.reason, decision.details)
  throw new Error(`${decision.reason} is not asked here`)
}

/** What the posts ask for already keeps the name under which it was asked for. */
async function requirementsFor(communityId: string, { posts }: Draft, rosters: readonly RosterDoc[]): Promise<ReadonlyMap<string, Requirement> | null> {
  const had = new Map(rosters.flatMap(({ requires = [] }) => requires.map((one) => [one.credentialId, one] as const)))
  const named = await credentialsNamed(communityId, { posts: posts.map(({ requires }) => ({ requires: requires.filter((id) => !had.has(id)) })) })
  return named && new Map([...had, ...named.requires])
}

/** A post that is not named keeps its skill and papers. */
function asksAfter({ posts, minAge, hazard }: Pick<Draft, 'posts' | 'minAge' | 'hazard'>, roster: RosterDoc, known: ReadonlyMap<string, Requirement>): Asks {
  const post = posts.find(({ postId }) => postId === roster.postId)
  if (!post) return { minAge, hazard, skill: roster.skill, requires: roster.requires ?? [] }
  return { minAge, hazard, skill: post.skill, requires: post.requires.flatMap((id) => known.get(id) ?? []) }
}

function rewritten(ctx: Ctx<'shift.require'>, { risks, safeguards, insurancePolicyNo }: Draft, now: RosterDoc, { asks, misfits }: { asks: Asks; misfits: Misfits }): Partial<RosterDoc> | null {
  if (now.lastChange?.requestId === ctx.requestId || now.state !== 'open') return null
  const word = { reason: '活动要求改了，不再符合', now: ctx.now }
  const { unfit, places } = withoutUnfit(now, misfits.get(now._id) ?? [], (one) => keepsSeat(now, one), word)
  const { lists, moved } = fillSeats({ ...now, ...places }, now.startsAt, ctx.now)
  const lastChange = { at: ctx.now, requestId: ctx.requestId, words: asksInWords(now, asks), moved, unfit }
  return { ...asks, risks, safeguards, insurancePolicyNo, ...lists, cancelled: [...places.cancelled], lastChange }
}

const keepsSeat = ({ confirmed }: RosterDoc, { memberNo, byLaw }: Misfitting): boolean => !byLaw && confirmed.some((person) => person.memberNo === memberNo)

/** Where nobody was found for what was asked before, somebody may fit now. */
function askAgain(ctx: Ctx<'shift.require'>, changed: readonly RosterDoc[]): void {
  for (const roster of changed.filter(({ postId, asked }) => postId === '1' && asked.length === 0)) {
    if (pickingFor(roster, ctx.now).state === 'now') ctx.tell({ kind: 'offer', shiftId: roster.shiftId })
  }
}

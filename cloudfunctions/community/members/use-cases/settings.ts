import type { MeView } from '#contract/members'
import { lengthOf, MOST_QUIET_HOURS } from '#contract/quiet'
import { HOUR } from '../../../kit/clock'
import type { Ctx, UseCase } from '../../../kit/context'
import { updateIf } from '../../../kit/store'
import { to } from '../../../kit/wechat'
import { memberBehind, type MemberDoc } from '../../../people'
import { viewOf } from './me'

/** What people set for themselves. Setting the same twice is the same, so no transaction is needed. */

export const setDisplay: UseCase<'member.setDisplay'> = (ctx, { elderMode, fontSize }) => change(ctx.caller, { elderMode, fontSize })

export const setQuiet: UseCase<'member.setQuiet'> = (ctx, quiet) =>
  lengthOf(quiet) > MOST_QUIET_HOURS * HOUR ? ctx.refuse('tooLong', { most: MOST_QUIET_HOURS }) : change(ctx.caller, { quiet })

export const setVolunteering: UseCase<'member.setVolunteering'> = (ctx, { skills, availability, recommend }) =>
  change(ctx.caller, { skills: [...new Set(skills)], availability: [...new Set(availability)], recommend })

async function change(caller: Ctx['caller'], wishes: Partial<MemberDoc>): Promise<MeView> {
  // `set` replaces lists and objects as a whole; a plain value would be merged field by field.
  const data = Object.fromEntries(Object.entries(wishes).map(([field, value]) => [field, to.set(value)]))
  await updateIf('members', caller.memberId, {}, data)
  return viewOf({ ...memberBehind(caller), ...wishes })
}

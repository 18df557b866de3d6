import type { ProofInput } from '#contract/attendance'
import type { Input } from '#contract/index'
import type { InRange } from '#contract/place-check'
import type { Ctx } from '../../kit/context'
import { put, read, updateIf } from '../../kit/store'
import { to, type Doc } from '../../kit/wechat'
import { checksFor } from '../place-check/public'
import { digitsOf, readCode, windowsSince } from './code'
import { decideMark } from './domain/decide-mark'
import type { Mark } from './record'

/** From what somebody scanned or typed to the mark it makes, or the refusal it meets. */

type Scanning = Ctx<'attendance.checkIn'> | Ctx<'attendance.checkOut'>
type Shift = { startsAt: number; endsAt: number; place: string }

/** Which shift a proof speaks of. A code of another shift than the open page's is refused with that said. */
export function shiftOf(ctx: Scanning, proof: ProofInput, expected: string | undefined): string {
  const shiftId = proof.kind === 'token' ? readCode(proof.token)?.shiftId : proof.shiftId
  if (shiftId === undefined) return ctx.refuse('codeForged')
  if (expected !== undefined && expected !== shiftId) return ctx.refuse('wrongShift')
  return shiftId
}

export async function markOf(ctx: Scanning, { proof, inRange }: Pick<Input<'attendance.checkIn'>, 'proof' | 'inRange'>, shift: Shift): Promise<Mark> {
  if (proof.kind === 'digits') await checkDigits(ctx, proof.shiftId, proof.digits)
  const code = proof.kind === 'token' ? readCode(proof.token) : null
  const said = inRange === undefined ? null : await wordOf(ctx, inRange, shift)
  const scan = {
    by: proof.kind,
    age: code ? windowsSince(code, ctx.now) : 0,
    queued: proof.kind === 'token' && proof.queued === true,
    shownBySelf: code?.shownBy === ctx.caller.memberNo,
    inRange: said,
  }
  const decision = decideMark(scan, shift, ctx.now)
  if (!decision.ok) return ctx.refuse(decision.reason)
  return { at: decision.at, by: proof.kind, proved: decision.proved, shownBy: code?.shownBy ?? null, window: code?.window ?? null, ...(said === null ? {} : { inRange: said }) }
}

/** Null, and not kept, where this person is not asked: a scan that waited on the phone must not be lost because the switch was turned meanwhile. */
const wordOf = async (ctx: Scanning, word: InRange, shift: Shift): Promise<InRange | null> => ((await checksFor(ctx.caller, ctx.now))(shift) === null ? null : word)

/** Six digits can be guessed, so wrong tries are counted and end after five for this person and shift. */
const MOST_WRONG = 5
interface Attempts extends Doc {
  wrong: number
}

async function checkDigits(ctx: Scanning, shiftId: string, digits: string): Promise<void> {
  const { communityId, memberNo } = ctx.caller
  const id = `${shiftId}:${memberNo}`
  const attempts = await read<Attempts>('attempts', id)
  if ((attempts?.wrong ?? 0) >= MOST_WRONG) return ctx.refuse('digitsLocked')
  if (digits === digitsOf(shiftId)) return
  // The first wrong try makes the counter; the guard keeps concurrent tries from being counted as one.
  if (!attempts) await put<Attempts>('attempts', { _id: id, communityId, wrong: 1 })
  else await updateIf('attempts', id, {}, { wrong: to.inc(1) })
  const wrong = (attempts?.wrong ?? 0) + 1
  return ctx.refuse('wrongDigits', { triesLeft: Math.max(0, MOST_WRONG - wrong) })
}

import type { ShiftCard } from '#contract/shifts'
import type { Ask } from '../ask'
import type { Person } from '../types'

/** Where the clock may jump to: the start of the next shift, or the end of the one that is on. */
export interface Jump {
  at: number
  edge: '开始' | '结束'
  title: string
}

type Times = Pick<ShiftCard, 'shiftId' | 'title' | 'startsAt' | 'endsAt'>

/** The next edge among `shifts` after `now`; that of the guide's own shift comes before all others. */
export function nextJump(shifts: readonly Times[], now: number, storyShift: string | null): Jump | null {
  const ahead = shifts.filter(({ endsAt }) => endsAt > now)
  const story = ahead.filter(({ shiftId }) => shiftId === storyShift)
  const [next] = (story.length > 0 ? story : ahead)
    .map(({ title, startsAt, endsAt }): Jump => (startsAt > now ? { at: startsAt, edge: '开始', title } : { at: endsAt, edge: '结束', title }))
    .sort((one, other) => one.at - other.at)
  return next ?? null
}

/**
 * The shifts of the people on the two phones: where they are expected themselves, or else those that they lead. Staff answer for
 * every shift of the community, so what somebody leads only counts when nobody is expected anywhere. Only those are
 * asked who may be: a refusal would stand in the browser's console as an error.
 */
export async function shiftsOf(ask: Ask, people: readonly Person[]): Promise<ShiftCard[]> {
  const volunteers = people.filter((person) => person.volunteers)
  const mine = await Promise.all(volunteers.map(({ key }) => ask(key, 'shift.mine', {})))
  const expected = mine.flatMap((answer) => answer?.shifts ?? []).filter((shift) => shift.mine.state === 'confirmed')
  if (expected.length > 0) return expected
  const organisers = people.filter(({ volunteers, group }) => volunteers || group === '居委会')
  const led = await Promise.all(organisers.map(({ key }) => ask(key, 'shift.led', {})))
  return led.flatMap((answer) => answer?.shifts ?? [])
}

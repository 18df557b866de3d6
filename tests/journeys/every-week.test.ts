import fc from 'fast-check'
import { clockNow, type Person } from '../support/client'
import { newCommunity, type TestCommunity } from '../support/community'
import { wait } from '../support/presence'
import { daysFromNow, publishSeries } from '../support/shifts'
import { expectLists } from './any-order/order'
import { answered } from './any-order/steps'

/**
 * Standing words in any order with everything else that moves people on the lists of a series: the series goes on, people sign
 * up, cancel, answer and hand places on, words rest, go on and end, and time passes.
 */

const PEOPLE = 4
const RUNS = 3
const STEPS = 45
const HOUR = 60

const ACTS = ['make', 'make', 'make', 'change', 'pause', 'pause', 'resume', 'resume', 'resume', 'end', 'extend', 'signUp', 'signUp', 'cancel', 'cancel', 'answer', 'answer', 'offerAll', 'time'] as const
interface Step {
  what: (typeof ACTS)[number]
  who: number
  shift: number
  amount: number
}
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ what: fc.constantFrom(...ACTS), who: fc.nat(PEOPLE - 1), shift: fc.nat(99), amount: fc.integer({ min: 1, max: 4 }) }),
  { minLength: STEPS - 5, maxLength: STEPS, size: 'max' },
)

describe('whoever comes every week, whatever else happens', () => {
  let town: TestCommunity
  const met = new Map<string, number>()
  beforeAll(async () => {
    town = await newCommunity({ volunteers: PEOPLE })
  })

  it('takes seats in order, once, and keeps exactly the places that the lists know of', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const shiftIds = await publishSeries(town, { seats: 2, in: [2, 4, 6] })
        for (const step of all) {
          const key = `${step.what} ${await take(town, shiftIds, step)}`
          met.set(key, (met.get(key) ?? 0) + 1)
        }
        // What a word gave back while others wait is handed on within the minute.
        await wait(1)
        for (const shiftId of shiftIds) await expectLists(town, shiftId)
        for (const who of town.volunteers) await expectWord(who, shiftIds)
        // The next run begins with nobody bound.
        for (const who of town.volunteers) for (const { regularId } of (await who.does('regular.mine', {})).regulars) await who.does('regular.end', { regularId, giveBack: true })
        await wait(40 * 24 * HOUR)
      }),
      { numRuns: RUNS, seed: 20261128, endOnFailure: true },
    )
  }, 240_000)

  /** A run that only met refusals would prove nothing. */
  it('really happened', () => {
    expect(['make', 'change', 'pause', 'resume', 'end', 'extend', 'signUp', 'cancel', 'answer', 'offerAll'].filter((what) => !met.has(`${what} ok`))).toEqual([])
  })
})

/** What the word says is still to come stands on the lists, neither more nor less. */
async function expectWord(who: Person, shiftIds: readonly string[]): Promise<void> {
  const { regulars } = await who.does('regular.mine', {})
  const [word] = regulars
  if (!word) return
  const now = await clockNow()
  const mine = (await who.does('shift.mine', {})).shifts.filter(({ shiftId, startsAt }) => shiftIds.includes(shiftId) && startsAt > now)
  expect(word.coming + word.waiting).toBe(mine.length)
}

async function take(town: TestCommunity, shiftIds: string[], { what, who: n, shift, amount }: Step): Promise<string> {
  const who = town.volunteers[n] as Person
  const shiftId = shiftIds[shift % shiftIds.length] as string
  const word = async () => (await who.does('regular.mine', {})).regulars[0]?.regularId ?? 'none'
  switch (what) {
    case 'make': return answered(town, who, 'regular.make', { shiftId, postId: '1', weekdays: [] })
    case 'change': return answered(town, who, 'regular.change', { regularId: await word(), weekdays: amount > 2 ? [] : [shift % 7, (shift + amount) % 7] })
    case 'pause': return answered(town, who, 'regular.pause', { regularId: await word(), until: (await daysFromNow([amount * 2]))[0] })
    case 'resume': return answered(town, who, 'regular.resume', { regularId: await word() })
    case 'end': return answered(town, who, 'regular.end', { regularId: await word(), giveBack: amount > 2 })
    case 'extend': return extend(town, shiftIds)
    case 'signUp': return answered(town, who, 'shift.signUp', { shiftId, postId: '1' })
    case 'cancel': return answered(town, who, 'shift.cancelSignUp', { shiftId, reason: '家里有事' })
    case 'answer': return somebody(town, 'pending', n, (asked, held) => answered(town, asked, 'shift.answer', { shiftId: held, yes: amount > 1 }))
    case 'offerAll': return somebody(town, 'confirmed', n, (giver, own) => answered(town, giver, 'shift.offerPlace', { shiftId: own }))
    case 'time': return wait(amount * 3 * HOUR).then(() => 'ok')
  }
}

/** Whoever stands so somewhere, beginning with one of them: at random too little would happen. */
async function somebody(town: TestCommunity, state: 'pending' | 'confirmed', from: number, act: (who: Person, shiftId: string) => Promise<string>): Promise<string> {
  for (const who of [...town.volunteers.slice(from), ...town.volunteers.slice(0, from)]) {
    const found = (await who.does('shift.mine', {})).shifts.find(({ mine }) => mine.state === state)
    if (found) return act(who, found.shiftId)
  }
  return 'nobody'
}

/** Two days after its last shift, while the list of shifts is short. */
async function extend(town: TestCommunity, shiftIds: string[]): Promise<string> {
  if (shiftIds.length > 6) return 'enough'
  const last = await town.gridWorker.does('shift.get', { shiftId: shiftIds.at(-1) as string })
  const day = new Date(last.startsAt + (48 + 8) * 3_600_000).toISOString().slice(0, 10)
  const reply = await town.gridWorker.does('shift.extendSeries', { shiftId: last.shiftId, days: [day] })
  shiftIds.push(...reply.shiftIds)
  return 'ok'
}

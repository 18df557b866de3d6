import fc from 'fast-check'
import { newCommunity, type TestCommunity } from '../support/community'
import { wait } from '../support/presence'
import { publishShift } from '../support/shifts'
import { expectOrder } from './any-order/order'
import { type Step, steps, take } from './any-order/steps'

/** Signing up, inviting, cancelling, moving up, handing on, scanning, helping, confirming and correcting, in any order. */

const PEOPLE = 5
const RUNS = 4
const MOST_STEPS = 90

describe('whatever people do, in whatever order', () => {
  let town: TestCommunity
  const met = new Map<string, number>()
  beforeAll(async () => {
    town = await newCommunity({ volunteers: PEOPLE })
  })

  it('seats, lists, minutes and books stay in order, and the same request twice is one', async () => {
    await fc.assert(
      fc.asyncProperty(steps(PEOPLE, 2, MOST_STEPS), async (all) => {
        // Past everything of the run before, two shifts that collide by half, and one for which people can still be asked.
        await wait(75)
        const [soon, beside, later] = [{ seats: 2, startsIn: 15, minutes: 45 }, { seats: 1, startsIn: 40, minutes: 40 }, { seats: 2, startsIn: 24 * 60, minutes: 45 }]
        const shifts = [await publishShift(town, soon), await publishShift(town, beside), await publishShift(town, later)]
        for (const step of all) count(step, await take({ town, shifts }, step))
        await expectOrder({ town, shifts })
      }),
      { numRuns: RUNS, seed: 20261128, endOnFailure: true },
    )
  }, 240_000)

  /** A run that only met refusals would prove nothing. */
  it('really happened', () => {
    const never = ['signUp', 'cancel', 'offerAll', 'checkIn', 'checkOut', 'confirm', 'correct', 'decide', 'walkIn', 'invite', 'reply', 'seats'].filter((what) => !met.has(`${what} ok`))
    expect(never).toEqual([])
  })

  const count = ({ what }: Step, answer: string) => met.set(`${what} ${answer}`, (met.get(`${what} ${answer}`) ?? 0) + 1)
})

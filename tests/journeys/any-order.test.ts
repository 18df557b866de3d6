import fc from 'fast-check'
import type { Person } from '../support/client'
import { newCommunity, type TestCommunity } from '../support/community'
import { asking, newPaper, show } from '../support/credentials'
import { wait } from '../support/presence'
import { publishShift } from '../support/shifts'
import { expectOnly, expectOrder } from './any-order/order'
import { type Step, steps, take } from './any-order/steps'

/** Signing up, inviting, cancelling, moving up, handing on, scanning, helping, confirming and correcting, in any order; the second shift asks for a paper. */

const PEOPLE = 5
const RUNS = 4
const MOST_STEPS = 90

describe('whatever people do, in whatever order', () => {
  let town: TestCommunity
  let paper: string
  /** Who has shown the paper; everybody else has none, and one had it until it was taken back. */
  let shown: string[]
  const met = new Map<string, number>()
  beforeAll(async () => {
    town = await newCommunity({ volunteers: PEOPLE })
    paper = await newPaper(town, '健康证')
    const [lost, , ...others] = town.volunteers as [Person, Person, ...Person[]]
    for (const who of others) await show(town.founder, who, paper)
    shown = others.map(({ memberNo }) => memberNo)
    const { attainmentId } = await show(town.founder, lost, paper)
    await town.founder.does('credential.revoke', { attainmentId, reason: '证是别人的' })
  })

  it('seats, lists, minutes and books stay in order, and the same request twice is one', async () => {
    await fc.assert(
      fc.asyncProperty(steps(PEOPLE, 2, MOST_STEPS), async (all) => {
        // Past everything of the run before, two shifts that collide by half, and one for which people can still be asked.
        await wait(75)
        const [soon, beside, later] = [{ seats: 2, startsIn: 15, minutes: 45 }, { ...asking(paper), startsIn: 40, minutes: 40 }, { seats: 2, startsIn: 24 * 60, minutes: 45 }]
        const shifts = [await publishShift(town, soon), await publishShift(town, beside), await publishShift(town, later)]
        for (const step of all) count(step, await take({ town, shifts }, step))
        await expectOrder({ town, shifts })
        await expectOnly(town, shifts[1] as string, shown)
      }),
      { numRuns: RUNS, seed: 20261128, endOnFailure: true },
    )
  }, 240_000)

  /** A run that only met refusals would prove nothing. */
  it('really happened', () => {
    const never = ['signUp', 'cancel', 'offerAll', 'checkIn', 'checkOut', 'confirm', 'correct', 'decide', 'walkIn', 'invite', 'takeBack', 'reply', 'seats'].filter((what) => !met.has(`${what} ok`))
    expect(never).toEqual([])
    expect([...met.keys()]).toEqual(expect.arrayContaining(['signUp credentialMissing', 'walkIn credentialMissing']))
  })

  const count = ({ what }: Step, answer: string) => met.set(`${what} ${answer}`, (met.get(`${what} ${answer}`) ?? 0) + 1)
})

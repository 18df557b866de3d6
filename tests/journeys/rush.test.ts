import { call, clockNow, newRequestId, setClock, type Person } from '../support/client'
import { newCommunity, type TestCommunity } from '../support/community'
import { publishShift, scan, signUp } from '../support/shifts'

/** Many people at the same moment. What a crowd must never do: overbook, pay twice, or take what is not there. */

const HOUR = 3_600_000
const everybody = <T>(people: readonly Person[], does: (who: Person) => Promise<T>) => Promise.all(people.map(does))

describe('a rush of sign-ups', () => {
  let community: TestCommunity
  beforeAll(async () => {
    community = await newCommunity({ volunteers: 20 })
  })

  it('gives the one seat of each of 50 shifts to exactly one of 20 people and queues the others in order', async () => {
    for (let round = 0; round < 50; round += 1) {
      // An hour each and well apart, so that no two collide.
      const shiftId = await publishShift(community, { startsIn: 60 + round * 120, minutes: 60 })
      const places = await everybody(community.volunteers, async (who) => (await signUp(who, shiftId)).place)
      expect(places.filter((place) => place.state === 'confirmed')).toHaveLength(1)
      const roster = await community.leader.does('shift.roster', { shiftId })
      expect(roster.confirmed).toHaveLength(1)
      expect(roster.waiting).toHaveLength(19)
      // Everybody was told the truth: the place in the answer is the place on the list.
      const order = roster.waiting.map(({ memberNo }) => memberNo)
      const told = community.volunteers.map((who, n) => [who.memberNo, places[n]] as const)
      for (const [memberNo, place] of told) {
        if (place?.state === 'waiting') expect(order.indexOf(memberNo)).toBe(place.ahead)
        else expect(roster.confirmed[0]?.memberNo).toBe(memberNo)
      }
    }
  }, 240_000)
})

describe('two hundred people at one door', () => {
  it('are all in, each once, and each is answered, though every second phone sends twice', async () => {
    const community = await newCommunity({ volunteers: 200 })
    const shiftId = await publishShift(community, { title: '文明典范城清洁日', seats: 200, startsIn: 10 })
    for (let from = 0; from < 200; from += 20) await everybody(community.volunteers.slice(from, from + 20), (who) => signUp(who, shiftId))
    const { token } = await community.leader.does('attendance.code', { shiftId })
    // `queued`: on a slow machine two hundred answers outlast a code.
    const scanIn = (who: Person, requestId: string) =>
      call(who.openid, 'attendance.checkIn', { shiftId, proof: { kind: 'token', token, queued: true } }, requestId, community.id)
    const answers = await Promise.all(
      community.volunteers.flatMap((who, n) => {
        const requestId = newRequestId()
        return n % 2 === 0 ? [scanIn(who, requestId)] : [scanIn(who, requestId), scanIn(who, requestId)]
      }),
    )
    expect(answers.filter(({ reply }) => !reply.ok)).toEqual([])
    const { people, missing } = await community.leader.does('attendance.list', { shiftId })
    expect(missing).toEqual([])
    expect(new Set(people.map(({ memberNo }) => memberNo)).size).toBe(200)
    expect(people).toHaveLength(200)
  }, 120_000)
})

describe('a rush of check-outs', () => {
  it('records 50 hour entries and 50 transfers, and the same command again changes nothing', async () => {
    const community = await newCommunity({ volunteers: 50 })
    const shiftId = await publishShift(community, { seats: 50, startsIn: 5, minutes: 60 })
    await everybody(community.volunteers, (who) => signUp(who, shiftId))
    await everybody(community.volunteers, (who) => scan(who, community.leader, shiftId, 'attendance.checkIn'))
    await setClock((await clockNow()) + HOUR)
    const { token } = await community.leader.does('attendance.code', { shiftId })
    const leave = (who: Person, requestId: string) =>
      call(who.openid, 'attendance.checkOut', { shiftId, proof: { kind: 'token', token } }, requestId, community.id)
    const requests = community.volunteers.map((who) => ({ who, requestId: newRequestId() }))
    const first = await Promise.all(requests.map(({ who, requestId }) => leave(who, requestId)))
    expect(first.map(({ reply }) => reply.ok)).toEqual(Array<boolean>(50).fill(true))
    const again = await Promise.all(requests.map(({ who, requestId }) => leave(who, requestId)))
    expect(again.map(({ reply }) => reply)).toEqual(first.map(({ reply }) => reply))

    const books = await everybody(community.volunteers, (who) => who.does('hours.mine', {}))
    expect(books.map(({ entries }) => entries.length)).toEqual(Array<number>(50).fill(1))
    const proof = await community.founder.does('points.prove', {})
    expect(proof).toMatchObject({ transfers: 50, balanced: true, wrongAccounts: [] })
    expect(proof.debits).toBe(proof.credits)
  }, 120_000)
})

describe('a rush for the last coupon', () => {
  it('gives it to one of 20 people and leaves every balance and the stock whole', async () => {
    const community = await newCommunity({ volunteers: 20, reward: { pricePoints: 5, stock: 1 } })
    const shiftId = await publishShift(community, { seats: 20, startsIn: 5, minutes: 60 })
    await everybody(community.volunteers, (who) => signUp(who, shiftId))
    await everybody(community.volunteers, (who) => scan(who, community.leader, shiftId, 'attendance.checkIn'))
    await setClock((await clockNow()) + HOUR)
    await everybody(community.volunteers, (who) => scan(who, community.leader, shiftId, 'attendance.checkOut'))
    const { rewards } = await (community.volunteers[0] as Person).does('reward.list', {})
    const [reward] = rewards
    if (!reward) throw new Error('the reward is missing')
    const order = { rewardId: reward.rewardId, price: reward.price }
    const answers = await everybody(community.volunteers, (who) => call(who.openid, 'order.place', order, newRequestId(), community.id))
    expect(answers.filter(({ reply }) => reply.ok)).toHaveLength(1)
    for (const { reply } of answers) if (!reply.ok) expect(reply.error.reason).toBe('soldOut')

    const points = await everybody(community.volunteers, (who) => who.does('points.mine', {}))
    expect(points.filter(({ held }) => held > 0).map(({ held }) => held)).toEqual([5])
    expect(Math.min(...points.map(({ available }) => available))).toBeGreaterThanOrEqual(0)
    const after = await (community.volunteers[0] as Person).does('reward.list', {})
    expect(after.rewards[0]?.left).toBe(0)
    expect(await community.founder.does('points.prove', {})).toMatchObject({ balanced: true, wrongAccounts: [] })
  }, 120_000)
})

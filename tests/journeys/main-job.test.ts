import { call, clockNow, control, newRequestId, setClock, url, type Person } from '../support/client'
import { newCommunity, type TestCommunity } from '../support/community'
import { publishShift, scan, signUp } from '../support/shifts'

/** The main job from end to end, as its people live through it: a need becomes a shift, a scan, an hour, a point. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** The next 9:00 in UTC+8. */
const nextMorning = (at: number) => Math.ceil((at - HOUR) / (24 * HOUR)) * 24 * HOUR + HOUR
const day = (at: number) => new Date(at + 8 * HOUR).toISOString().slice(0, 10)

describe('from a need to a point', () => {
  let community: TestCommunity
  let electrician: Person
  beforeAll(async () => {
    community = await newCommunity({ volunteers: 3, skills: ['维修电工'], reward: { pricePoints: 10, stock: 2 } })
    electrician = community.volunteers[0] as Person
  })

  it('carries a lamp from the asking to the laundry coupon', async () => {
    const { resident, gridWorker, leader, clerk } = community

    // By night the same minutes earn more, so the story begins on a morning.
    await setClock(nextMorning(await clockNow()))

    // 1. A resident asks.
    const now = await clockNow()
    const need = await resident.does('need.submit', {
      itemNo: '060', wishOn: day(now + 24 * HOUR), wishPart: 'any', note: '客厅灯不亮了。', risks: ['ladder', 'electric'], riskNote: '', photos: [],
    })
    expect(need).toMatchObject({ state: 'submitted', itemName: '灯具更换' })

    // 2. Her grid worker verifies and turns it into a shift.
    const queue = await gridWorker.does('need.queue', { state: 'submitted' })
    expect(queue.needs.map(({ needId }) => needId)).toContain(need.needId)
    await gridWorker.does('need.verify', { needId: need.needId, accept: true, reason: '' })
    const shiftId = await publishShift(community, {
      title: '李阿姨家换灯', needId: need.needId, itemNo: '060', startsIn: 30, minutes: 60,
      posts: [{ name: '电工', seats: 1, skill: '维修电工' }], risks: ['ladder', 'electric'], safeguards: '断电后操作,两人扶梯。', hazard: true, insurancePolicyNo: 'PICC-2026-001',
    })
    expect(await resident.does('need.get', { needId: need.needId })).toMatchObject({ state: 'planned', shift: { shiftId } })

    // 3. The right people hear of it, and one of them left a credit for a service message.
    await electrician.does('credit.record', { templates: ['shift'] })
    await control('grant', { openid: electrician.openid, templateId: 'tpl-shift' })
    await resident.does('outbox.nudge', {})
    const { asked } = await gridWorker.does('shift.asked', { shiftId })
    expect(asked.map(({ memberNo }) => memberNo)).toContain(electrician.memberNo)
    expect(asked[0]?.reasons.join()).toContain('维修电工')
    const inbox = await electrician.does('inbox.list', {})
    expect(inbox.items.some(({ page }) => page.includes(shiftId))).toBe(true)
    const sent = (await (await fetch(`${url()}/_cloud/messages?openid=${electrician.openid}`)).json()) as unknown[]
    expect(sent).toHaveLength(1)

    // 4. A volunteer signs up; the next one waits and moves up when the first gives way.
    const rival = community.volunteers[1] as Person
    expect((await signUp(rival, shiftId)).place).toMatchObject({ state: 'confirmed' })
    expect((await signUp(electrician, shiftId)).place).toEqual({ state: 'waiting', postId: '1', ahead: 0 })
    await rival.does('shift.cancelSignUp', { shiftId, reason: '家里有事' })
    expect((await electrician.does('shift.get', { shiftId })).mine).toMatchObject({ state: 'confirmed' })

    // 5. In and out by the leader's changing code.
    await setClock(now + 31 * MINUTE)
    expect(await scan(electrician, leader, shiftId, 'attendance.checkIn')).toMatchObject({ state: 'in' })
    await setClock((await clockNow()) + 50 * MINUTE)
    const out = await scan(electrician, leader, shiftId, 'attendance.checkOut')
    expect(out).toMatchObject({ state: 'done', verified: true, minutes: 50, points: 9 })

    // 6. The hours are there; the resident says thank you.
    expect(await electrician.does('hours.mine', {})).toMatchObject({ measuredMinutes: 50, typedMinutes: 0, star: { level: 0 } })
    expect(await resident.does('need.get', { needId: need.needId })).toMatchObject({ state: 'served', may: { confirm: true } })
    const thanked = await resident.does('need.confirm', { needId: need.needId, solved: true, stars: 5, comment: '又快又好。' })
    expect(thanked).toMatchObject({ state: 'closed', rating: { stars: 5 } })

    // 7. The points follow from the hour, by the rule: 50 minutes are 8 points, × 1.2 for skilled work.
    const points = await electrician.does('points.mine', {})
    expect(points).toMatchObject({ available: 9, held: 0 })

    // One more hour makes the coupon affordable.
    const second = await publishShift(community, { startsIn: 10, minutes: 60 })
    await signUp(electrician, second)
    await scan(electrician, leader, second, 'attendance.checkIn')
    await setClock((await clockNow()) + 70 * MINUTE)
    await scan(electrician, leader, second, 'attendance.checkOut')

    // 8. A coupon is held, handed over once, and never again.
    const { rewards } = await electrician.does('reward.list', {})
    const reward = rewards[0]
    if (!reward) throw new Error('no reward')
    const order = await electrician.does('order.place', { rewardId: reward.rewardId, price: reward.price })
    expect(await electrician.does('points.mine', {})).toMatchObject({ held: 10 })
    await clerk.does('order.writeOff', { code: order.code ?? '' })
    expect(await clerk.fails('order.writeOff', { code: order.code ?? '' })).toMatchObject({ reason: 'alreadyHandedOver' })
    expect(await electrician.does('points.mine', {})).toMatchObject({ held: 0 })
    expect(await community.founder.does('points.prove', {})).toMatchObject({ balanced: true, wrongAccounts: [] })
  })

  it('gives points and stock back when the coupon is not fetched in time', async () => {
    const { rewards, available } = await electrician.does('reward.list', {})
    const reward = rewards[0]
    if (!reward) throw new Error('no reward')
    if (available < reward.price) throw new Error(`only ${available} points left for this test`)
    const order = await electrician.does('order.place', { rewardId: reward.rewardId, price: reward.price })
    await setClock(order.expiresAt + MINUTE)
    await control('timer', { functionName: 'clockwork', triggerName: 'minute' })
    expect(await electrician.does('order.get', { orderId: order.orderId })).toMatchObject({ state: 'expired', code: null })
    const after = await electrician.does('reward.list', {})
    expect(after.available).toBe(available)
    expect(after.rewards[0]?.left).toBe(reward.left)
    expect(await community.clerk.fails('order.writeOff', { code: order.code ?? '' })).toMatchObject({ reason: 'codeExpired' })
  })
})

describe('a notice to building groups', () => {
  it('counts its audience, reaches every household’s inbox and says which entrance nobody opened', async () => {
    const { gridWorker, resident, volunteers } = await newCommunity({ volunteers: 2 })
    const { buildings } = await gridWorker.does('community.buildings', {})
    const audience = { kind: 'buildings' as const, buildingIds: [buildings[0]?.buildingId ?? ''] }
    const counted = await gridWorker.does('notice.count', { audience })
    expect(counted).toMatchObject({ entrances: 2, households: 24 })
    const notice = { title: '停水通知', body: '明天 9 点到 17 点停水,请提前储水。', audience, needsAcknowledgement: true }
    expect(await gridWorker.fails('notice.publish', { ...notice, expected: 1 })).toMatchObject({ reason: 'audienceChanged' })
    const { noticeId } = await gridWorker.does('notice.publish', { ...notice, expected: counted.households })
    await gridWorker.does('outbox.nudge', {})
    for (const reader of [resident, ...volunteers]) {
      const { items } = await reader.does('inbox.list', {})
      expect(items.some(({ title }) => title.includes('停水通知'))).toBe(true)
    }
    await resident.does('notice.open', { noticeId })
    await resident.does('notice.acknowledge', { noticeId })
    const reach = await gridWorker.does('notice.reach', { noticeId })
    expect(reach.notice).toMatchObject({ opened: 1, acknowledged: 1 })
    expect(reach.notReached.map(({ name }) => name)).toEqual(['2门'])
    const group = reach.groups[0]
    if (!group) throw new Error('no building group')
    const { forwardedAt } = await gridWorker.does('notice.markForwarded', { noticeId, groupId: group.groupId })
    expect((await gridWorker.does('notice.reach', { noticeId })).groups[0]).toMatchObject({ forwardedAt })
  })
})

describe('what may not be', () => {
  let community: TestCommunity
  beforeAll(async () => {
    community = await newCommunity({ volunteers: 2 })
  })

  it('ignores nothing that the contract does not know: an openid in the input is refused', async () => {
    const [volunteer] = community.volunteers
    const { status, reply } = await call(volunteer?.openid ?? '', 'shift.list', { openid: 'somebody-else' })
    expect([status, reply]).toMatchObject([400, { ok: false, error: { code: 'BAD_REQUEST' } }])
  })
  it('refuses a role that the caller lacks', async () => {
    expect(await community.resident.fails('points.prove', {})).toMatchObject({ code: 'FORBIDDEN' })
  })
  it('does not know another community’s record', async () => {
    const other = await newCommunity({ volunteers: 1 })
    const shiftId = await publishShift(other)
    expect(await (community.volunteers[0] as Person).fails('shift.get', { shiftId })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await (community.volunteers[0] as Person).fails('shift.signUp', { shiftId, postId: '1' })).toMatchObject({ code: 'NOT_FOUND' })
  })
  it('does not know strangers, and nobody can play the clockwork', async () => {
    expect((await call('a-stranger', 'shift.list', {})).reply).toMatchObject({ ok: false, error: { code: 'UNAUTHORIZED' } })
    expect((await call(null, 'shift.list', {})).status).toBe(401)
    expect(await community.founder.fails('order.sweep', {})).toMatchObject({ code: 'FORBIDDEN' })
  })
  it('refuses another input under a used request id and changes nothing', async () => {
    const shiftId = await publishShift(community)
    const other = await publishShift(community, { startsIn: 600 })
    const [volunteer] = community.volunteers as [Person]
    const requestId = newRequestId()
    await volunteer.does('shift.signUp', { shiftId, postId: '1' }, requestId)
    expect(await volunteer.fails('shift.signUp', { shiftId: other, postId: '1' }, requestId)).toMatchObject({ code: 'CONFLICT' })
    expect((await volunteer.does('shift.get', { shiftId: other })).mine).toEqual({ state: 'none' })
  })
  it.each([
    ['10 MB', `{"name":"shift.list","input":{"x":"${'a'.repeat(10_000_000)}"}}`, 413],
    ['malformed JSON', '{"name":', 400],
    ['an array', '[]', 404],
    ['nothing', '', 400],
  ])('answers a body of %s with a clear code and lives on', async (_what, body, status) => {
    const answer = await fetch(`${url()}/call`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-demo-openid': 'anybody' }, body })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ ok: false })
    expect((await fetch(`${url()}/healthz`)).status).toBe(200)
  })
  it('does not know a procedure that nobody offers', async () => {
    expect((await call('anybody', 'shift.steal' as never, {} as never)).status).toBe(404)
    expect((await call('anybody', 'nothing.at.all' as never, {} as never)).status).toBe(404)
  })
})

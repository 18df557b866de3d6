import type { Input } from '#contract/index'
import { call, clockNow, newRequestId } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'

let town: TestCommunity
let other: TestCommunity
let today: string
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2 })
  other = await newCommunity({ volunteers: 0 })
  today = dayAt(await clockNow())
})

const dayAt = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
const wish = (change: Partial<Input<'need.submit'>> = {}): Input<'need.submit'> => ({
  itemNo: '060', wishOn: today, wishPart: 'afternoon', note: '客厅的灯不亮', risks: ['ladder'], riskNote: '', photos: [], ...change,
})

describe('asking for help', () => {
  it('takes a need down and shows the requester where it stands', async () => {
    const need = await town.resident.does('need.submit', wish())
    expect(need).toMatchObject({
      itemName: '灯具更换', state: 'submitted', requester: '李桂兰', place: '朝阳里1号楼1门101室', entryOnBehalfBy: null, shift: null,
      may: { verify: false, plan: false, confirm: false, withdraw: true },
    })
    expect(need.steps.map((step) => [step.key, step.by])).toEqual([
      ['submitted', '李桂兰'], ['verified', null], ['planned', null], ['served', null], ['closed', null],
    ])
    expect(await town.resident.does('need.get', { needId: need.needId })).toEqual(need)
  })

  it('happens once, however often the same request arrives', async () => {
    const before = (await town.resident.does('need.mine', {})).needs.length
    const requestId = newRequestId()
    const first = await town.resident.does('need.submit', wish({ itemNo: '059' }), requestId)
    expect(await town.resident.does('need.submit', wish({ itemNo: '059' }), requestId)).toEqual(first)
    expect((await town.resident.does('need.mine', {})).needs).toHaveLength(before + 1)
  })

  it('refuses the same request with another wish', async () => {
    const requestId = newRequestId()
    await town.leader.does('need.submit', wish(), requestId)
    expect(await town.leader.fails('need.submit', wish({ itemNo: '059' }), requestId)).toMatchObject({ code: 'CONFLICT' })
  })

  it('marks what a grid worker enters for somebody else', async () => {
    const need = await town.gridWorker.does('need.submit', wish({ onBehalfOf: town.resident.memberNo }))
    expect(need).toMatchObject({ requester: '李桂兰', entryOnBehalfBy: '何文静' })
    expect(need.steps[0]).toMatchObject({ key: 'submitted', by: '何文静（代录）' })
    expect((await town.resident.does('need.mine', {})).needs.map(({ needId }) => needId)).toContain(need.needId)
  })

  it('takes a text that WeChat wants a person to look at', async () => {
    expect(await town.volunteers[0]?.does('need.submit', wish({ note: '这一段待审' }))).toMatchObject({ note: '这一段待审' })
  })

  it('stays within ten round trips', async () => {
    expect((await call(town.founder.openid, 'need.submit', wish())).roundTrips).toBeLessThanOrEqual(10)
  })
})

describe('asking for help is refused', () => {
  it('for an item that the catalogue does not hold: unknownItem', async () => {
    expect(await town.clerk.fails('need.submit', wish({ itemNo: '109' }))).toMatchObject({ reason: 'unknownItem' })
  })

  it('for yesterday: wishInPast', async () => {
    const yesterday = dayAt((await clockNow()) - 24 * 3_600_000)
    expect(await town.clerk.fails('need.submit', wish({ wishOn: yesterday }))).toMatchObject({ reason: 'wishInPast' })
  })

  it('in the name of a neighbour whom one does not look after: mayNotActForOthers', async () => {
    const input = wish({ onBehalfOf: town.resident.memberNo })
    expect(await town.clerk.fails('need.submit', input)).toMatchObject({ reason: 'mayNotActForOthers' })
  })

  it('in the name of somebody who is not on the roster, in the same words', async () => {
    expect(await town.gridWorker.fails('need.submit', wish({ onBehalfOf: 'R99999' }))).toMatchObject({ reason: 'mayNotActForOthers' })
  })

  it('while five needs are open: tooManyOpenNeeds', async () => {
    const neighbour = town.volunteers[1]
    for (let n = 0; n < 5; n += 1) await neighbour?.does('need.submit', wish())
    expect(await neighbour?.fails('need.submit', wish())).toMatchObject({ reason: 'tooManyOpenNeeds', details: { most: 5 } })
    expect((await neighbour?.does('need.mine', {}))?.needs).toHaveLength(5)
  })

  it('for a text that WeChat calls risky: contentRisky', async () => {
    expect(await town.clerk.fails('need.submit', wish({ riskNote: '加微信领取' }))).toMatchObject({ reason: 'contentRisky' })
    expect((await town.clerk.does('need.mine', {})).needs).toEqual([])
  })

  it('for fields that nobody asked for', async () => {
    const smuggled = { ...wish(), memberNo: town.resident.memberNo }
    expect(await town.clerk.fails('need.submit', smuggled)).toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('for an account that has not joined', async () => {
    const { reply } = await call(`${town.id}-stranger`, 'need.submit', wish())
    expect(reply).toMatchObject({ ok: false, error: { code: 'UNAUTHORIZED' } })
  })
})

describe('the questions about needs', () => {
  it('show the whole catalogue to everybody who has joined', async () => {
    const { series } = await town.clerk.does('catalogue.list', {})
    expect(series.flatMap(({ categories }) => categories.flatMap(({ items }) => items))).toHaveLength(111)
  })

  it('show the queue to those who look after the place and not to residents', async () => {
    const { needs } = await town.gridWorker.does('need.queue', { state: 'submitted' })
    expect(needs.map((need) => need.requester)).toContain('李桂兰')
    expect((await town.founder.does('need.queue', { state: 'submitted' })).needs.map(({ needId }) => needId)).toEqual(
      expect.arrayContaining(needs.map(({ needId }) => needId)),
    )
    expect(await town.resident.fails('need.queue', { state: 'submitted' })).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('answer NOT_FOUND about a neighbour’s need and about another community’s', async () => {
    const { needId } = await town.gridWorker.does('need.submit', wish({ onBehalfOf: town.leader.memberNo }))
    expect(await town.resident.fails('need.get', { needId })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await other.founder.fails('need.get', { needId })).toMatchObject({ code: 'NOT_FOUND' })
    expect((await other.founder.does('need.queue', { state: 'submitted' })).needs).toEqual([])
  })
})

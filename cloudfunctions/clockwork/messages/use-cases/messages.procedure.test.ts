import { call, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { accept, arrived, inboxWith } from '../../../../tests/support/messages'
import { publishShift, signUp } from '../../../../tests/support/shifts'

let community: TestCommunity
let li: Person
let gridWorker: Person

beforeAll(async () => {
  community = await newCommunity({ volunteers: 2 })
  li = community.resident
  gridWorker = community.gridWorker
})

const publish = (title: string, body = '明天八点至十二点停水，请提前接水，给老人备好一天的用水。') =>
  gridWorker.does('notice.publish', { title, body, audience: { kind: 'buildings', buildingIds: ['B1'] }, needsAcknowledgement: false, expected: 24 })

describe('the inbox', () => {
  it('gets a notice that the person’s building is told, with or without a credit', async () => {
    const { noticeId } = await publish('停水')
    const { item } = await inboxWith(community.clerk, '停水')
    expect(item).toMatchObject({ kind: 'notice', openedAt: null, push: 'none', page: `packages/notices/detail/index?noticeId=${noticeId}` })
  })

  it('counts what nobody has opened and opens once', async () => {
    await publish('请打开')
    const { item, unread } = await inboxWith(li, '请打开')
    const first = await li.does('inbox.open', { itemId: item.itemId })
    expect(await li.does('inbox.open', { itemId: item.itemId })).toEqual(first)
    const after = await li.does('inbox.list', {})
    expect(after.unread).toBe(unread - 1)
    expect(after.items.find(({ itemId }) => itemId === item.itemId)?.openedAt).toBe(first.openedAt)
  })

  it('is everybody’s own', async () => {
    await publish('各人的')
    const { item } = await inboxWith(li, '各人的')
    expect(await community.clerk.fails('inbox.open', { itemId: item.itemId })).toEqual({ code: 'NOT_FOUND' })
    expect(await li.fails('inbox.open', { itemId: 'nothing' })).toEqual({ code: 'NOT_FOUND' })
  })

  it('answers a repeated opening as before and refuses it for another item', async () => {
    await publish('重复一')
    await publish('重复二')
    const [{ item: one }, { item: two }] = [await inboxWith(li, '重复一'), await inboxWith(li, '重复二')]
    const requestId = newRequestId()
    const first = await li.does('inbox.open', { itemId: one.itemId }, requestId)
    expect(await li.does('inbox.open', { itemId: one.itemId }, requestId)).toEqual(first)
    expect(await li.fails('inbox.open', { itemId: two.itemId }, requestId)).toEqual({ code: 'CONFLICT', reason: 'requestIdReused' })
  })

  it('gets each message once, however often and by however many the outbox is drained', async () => {
    await publish('一次')
    await Promise.all([li, gridWorker, community.clerk, community.founder].map((who) => who.does('outbox.nudge', {})))
    await inboxWith(li, '一次')
    const { items } = await li.does('inbox.list', {})
    expect(items.filter(({ title }) => title === '一次')).toHaveLength(1)
  })
})

describe('credits', () => {
  it('add up by accepts, once per request', async () => {
    const [volunteer] = community.volunteers as [Person]
    const requestId = newRequestId()
    const first = await volunteer.does('credit.record', { templates: ['shift', 'need', 'shift'] }, requestId)
    expect(first.credits).toEqual({ shift: 1, need: 1, notice: 0, order: 0 })
    expect(await volunteer.does('credit.record', { templates: ['shift', 'need', 'shift'] }, requestId)).toEqual(first)
    expect(await volunteer.fails('credit.record', { templates: ['order'] }, requestId)).toEqual({ code: 'CONFLICT', reason: 'requestIdReused' })
    expect((await volunteer.does('credit.record', { templates: ['shift'] })).credits).toMatchObject({ shift: 2 })
  })

  it('send one service message each, in WeChat’s form', async () => {
    await accept(li, 'notice')
    await publish('大门维修期间请走东门，给您带来不便请多谅解')
    const { item, credits } = await inboxWith(li, '大门维修期间请走东门，给您带来不便请多谅解')
    expect([item.push, credits.notice]).toEqual(['sent', 0])
    const [message] = (await arrived(li)).slice(-1)
    expect(message).toMatchObject({
      templateId: 'tpl-notice', page: item.page,
      data: { thing1: { value: '大门维修期间请走东门，给您带来不便请多…' }, thing3: { value: '明天八点至十二点停水，请提前接水，给老…' } },
    })
    expect(message?.data.time2?.value).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d$/)
    await publish('没有额度了')
    expect((await inboxWith(li, '没有额度了')).item.push).toBe('none')
    expect(await arrived(li)).not.toContainEqual(expect.objectContaining({ data: expect.objectContaining({ thing1: { value: '没有额度了' } }) }))
  })

  it('fall to none when WeChat says that the person has refused', async () => {
    await community.clerk.does('credit.record', { templates: ['notice'] })
    await community.clerk.does('credit.record', { templates: ['notice'] })
    await publish('被拒绝')
    const { item, credits } = await inboxWith(community.clerk, '被拒绝')
    expect([item.push, credits.notice]).toEqual(['refused', 0])
    expect(await arrived(community.clerk)).toEqual([])
  })

  it('are for people of the community', async () => {
    const nobody = `nobody-${newRequestId().slice(0, 8)}`
    for (const [name, input] of [['inbox.list', {}], ['outbox.nudge', {}], ['credit.record', { templates: ['shift'] }], ['inbox.open', { itemId: 'x' }]] as const) {
      expect([name, (await call(nobody, name, input as never)).status]).toEqual([name, 401])
    }
  })
})

describe('words about shifts', () => {
  it('reach the volunteer who signed up', async () => {
    const [, volunteer] = community.volunteers as [Person, Person]
    const shiftId = await publishShift(community)
    await signUp(volunteer, shiftId)
    expect((await inboxWith(volunteer, '报名成功')).item).toMatchObject({ kind: 'shift', push: 'none' })
  })
})

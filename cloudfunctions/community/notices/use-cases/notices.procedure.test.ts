import type { Input } from '#contract/index'
import { newRequestId, type Person } from '../../../../tests/support/client'
import { address, codeOf, foundCommunity, importSheets, resident, stranger } from '../../../../tests/support/roster'

let id: string
let founder: Person
let li: Person
let hers: Person
let zhao: Person
let far: Person

const door = (building: number, entrance: number, households: number) =>
  address({ 楼栋号: building, 楼栋: `朝阳里${building}号楼`, 楼门: `${entrance}门`, 户数: households })
const at = (building: number, entrance: number, room: string) => ({ 楼栋: `朝阳里${building}号楼`, 楼门: `${entrance}门`, 室号: room })
const BOTH = { kind: 'buildings' as const, buildingIds: ['B3', 'B5'] }

beforeAll(async () => {
  ;({ id, founder } = await foundCommunity())
  await importSheets(founder, {
    地址: [door(3, 1, 12), door(3, 2, 10), door(5, 1, 8), door(7, 1, 6)],
    居民: [
      resident(1, '李桂兰', at(3, 1, '101')), resident(2, '李小刚', at(3, 1, '101')), resident(3, '赵明', at(3, 2, '201')),
      resident(4, '未加入', at(5, 1, '101')), resident(5, '远处', at(7, 1, '101')),
    ],
  })
  const join = async (n: number) => {
    const somebody = stranger(id, `r${n}`)
    await somebody.does('member.join', codeOf(n))
    return somebody
  }
  li = await join(1)
  hers = await join(2)
  zhao = await join(3)
  far = await join(5)
})

const wish = (changes: Partial<Input<'notice.publish'>> = {}): Input<'notice.publish'> => ({
  title: '停水通知', body: '明天八点至十二点停水，请提前接水。', audience: BOTH, needsAcknowledgement: true, expected: 30, ...changes,
})
const published = async (changes?: Partial<Input<'notice.publish'>>) => (await founder.does('notice.publish', wish(changes))).noticeId

describe('counting an audience', () => {
  it('tells entrances, households, people, who has joined and who has a credit', async () => {
    await li.does('credit.record', { templates: ['notice', 'shift'] })
    expect(await founder.does('notice.count', { audience: BOTH })).toEqual({ entrances: 3, households: 30, people: 4, joined: 3, withCredit: 1 })
    expect(await founder.does('notice.count', { audience: { kind: 'all' } })).toMatchObject({ entrances: 4, households: 36, people: 5, joined: 4 })
    expect(await founder.does('notice.count', { audience: { kind: 'entrances', entranceIds: ['B3-2'] } })).toEqual({ entrances: 1, households: 10, people: 1, joined: 1, withCredit: 0 })
  })

  it('refuses an audience without a household', async () => {
    expect(await founder.fails('notice.count', { audience: { kind: 'buildings', buildingIds: ['B99'] } })).toMatchObject({ code: 'PRECONDITION_FAILED', reason: 'emptyAudience' })
  })

  it('is not for residents', async () => {
    expect(await li.fails('notice.count', { audience: BOTH })).toEqual({ code: 'FORBIDDEN' })
  })
})

describe('publishing a notice', () => {
  it('answers with the card and the count', async () => {
    expect(await founder.does('notice.publish', wish())).toMatchObject({
      title: '停水通知', audience: '朝阳里3号楼、朝阳里5号楼', households: 30, opened: 0, acknowledged: 0, needsAcknowledgement: true,
      counted: { entrances: 3, households: 30, people: 4, joined: 3 },
    })
  })

  it('refuses when the audience is not the one that the author saw', async () => {
    expect(await founder.fails('notice.publish', wish({ expected: 29 }))).toEqual({ code: 'PRECONDITION_FAILED', reason: 'audienceChanged', details: { households: 30 } })
    expect(await founder.fails('notice.publish', wish({ audience: { kind: 'entrances', entranceIds: ['B9-9'] }, expected: 0 }))).toMatchObject({ reason: 'emptyAudience' })
  })

  it('refuses a text that WeChat finds risky and publishes one that it would rather have looked at', async () => {
    expect(await founder.fails('notice.publish', wish({ body: '欢迎参加赌博' }))).toMatchObject({ reason: 'contentRisky' })
    await expect(published({ title: '待审的通知' })).resolves.toEqual(expect.any(String))
  })

  it('publishes once for one request and refuses it with another input', async () => {
    const requestId = newRequestId()
    const first = await founder.does('notice.publish', wish({ title: '只发一次' }), requestId)
    expect(await founder.does('notice.publish', wish({ title: '只发一次' }), requestId)).toEqual(first)
    expect(await founder.fails('notice.publish', wish({ title: '两次' }), requestId)).toEqual({ code: 'CONFLICT', reason: 'requestIdReused' })
    const { notices } = await founder.does('notice.list', {})
    expect(notices.filter(({ title }) => title === '只发一次')).toHaveLength(1)
  })

  it('publishes once when the same request comes twice at the same moment', async () => {
    const requestId = newRequestId()
    const [one, two] = await Promise.all([1, 2].map(() => founder.does('notice.publish', wish({ title: '同时' }), requestId)))
    expect(one).toEqual(two)
    expect((await founder.does('notice.list', {})).notices.filter(({ title }) => title === '同时')).toHaveLength(1)
  })

  it('is not for residents', async () => {
    expect(await li.fails('notice.publish', wish())).toEqual({ code: 'FORBIDDEN' })
  })
})

describe('reaching households', () => {
  it('counts a household once, whoever of it opens first', async () => {
    const noticeId = await published()
    const view = await li.does('notice.open', { noticeId })
    expect(view).toMatchObject({ title: '停水通知', author: '系统开通', audience: '朝阳里3号楼、朝阳里5号楼', acknowledgedAt: null })
    await hers.does('notice.open', { noticeId })
    await li.does('notice.open', { noticeId })
    const { notice, entrances, notReached } = await founder.does('notice.reach', { noticeId })
    expect(notice).toMatchObject({ households: 30, opened: 1, acknowledged: 0 })
    expect(entrances.map(({ entranceId, opened }) => [entranceId, opened])).toEqual([['B3-1', 1], ['B3-2', 0], ['B5-1', 0]])
    expect(notReached.map(({ building, name, households }) => `${building}${name} ${households}`)).toEqual(['朝阳里3号楼2门 10', '朝阳里5号楼1门 8'])
  })

  it('takes the acknowledgement of a household, once and even unopened', async () => {
    const noticeId = await published()
    const first = await hers.does('notice.acknowledge', { noticeId })
    expect(first.acknowledgedAt).toEqual(expect.any(Number))
    expect(await li.does('notice.acknowledge', { noticeId })).toEqual(first)
    await zhao.does('notice.acknowledge', { noticeId })
    const { notice } = await founder.does('notice.reach', { noticeId })
    expect(notice).toMatchObject({ opened: 2, acknowledged: 2 })
    expect((await founder.does('notice.list', {})).notices.find((card) => card.noticeId === noticeId)).toEqual(notice)
  })

  it('lets neighbours outside the audience read without counting them', async () => {
    const noticeId = await published()
    expect(await far.does('notice.open', { noticeId })).toMatchObject({ title: '停水通知' })
    expect((await founder.does('notice.reach', { noticeId })).notice.opened).toBe(0)
    expect(await far.fails('notice.acknowledge', { noticeId })).toMatchObject({ reason: 'nothingToAcknowledge' })
  })

  it('has nothing to acknowledge where the author did not ask for it', async () => {
    const noticeId = await published({ needsAcknowledgement: false })
    expect(await li.fails('notice.acknowledge', { noticeId })).toMatchObject({ code: 'PRECONDITION_FAILED', reason: 'nothingToAcknowledge' })
  })

  it('hides notices of another community', async () => {
    const noticeId = await published()
    const other = await foundCommunity()
    for (const procedure of ['notice.open', 'notice.acknowledge', 'notice.reach'] as const) {
      expect(await other.founder.fails(procedure, { noticeId })).toEqual({ code: 'NOT_FOUND' })
    }
    expect(await other.founder.does('notice.list', {})).toEqual({ notices: [] })
  })

  it('answers repeated openings and acknowledgements as before and refuses them for another notice', async () => {
    const [noticeId, another] = [await published(), await published()]
    for (const procedure of ['notice.open', 'notice.acknowledge'] as const) {
      const requestId = newRequestId()
      const first = await li.does(procedure, { noticeId }, requestId)
      expect(await li.does(procedure, { noticeId }, requestId)).toEqual(first)
      expect(await li.fails(procedure, { noticeId: another }, requestId)).toEqual({ code: 'CONFLICT', reason: 'requestIdReused' })
    }
  })

  it('keeps lists and reach from residents, and the list of recipients from everybody', async () => {
    const noticeId = await published()
    expect(await li.fails('notice.list', {})).toEqual({ code: 'FORBIDDEN' })
    expect(await li.fails('notice.reach', { noticeId })).toEqual({ code: 'FORBIDDEN' })
    expect(await founder.fails('notice.recipients', { noticeId, after: '' })).toEqual({ code: 'FORBIDDEN' })
  })
})

describe('building groups', () => {
  it('names who forwarded the card first, per building of the audience', async () => {
    const noticeId = await published()
    const before = await founder.does('notice.reach', { noticeId })
    expect(before.groups).toEqual(['B3', 'B5'].map((groupId) => ({ groupId, buildingId: groupId, name: `朝阳里${groupId.slice(1)}号楼邻居群`, forwardedAt: null, forwardedBy: null })))
    const first = await founder.does('notice.markForwarded', { noticeId, groupId: 'B5' })
    expect(first).toEqual({ groupId: 'B5', forwardedAt: expect.any(Number) as number, forwardedBy: '系统开通' })
    expect(await founder.does('notice.markForwarded', { noticeId, groupId: 'B5' })).toEqual(first)
    const { groups } = await founder.does('notice.reach', { noticeId })
    expect(groups).toMatchObject([{ groupId: 'B3', forwardedAt: null }, { groupId: 'B5', forwardedAt: first.forwardedAt, forwardedBy: '系统开通' }])
  })

  it('knows no group outside the audience', async () => {
    const noticeId = await published()
    expect(await founder.fails('notice.markForwarded', { noticeId, groupId: 'B7' })).toEqual({ code: 'NOT_FOUND' })
    expect(await li.fails('notice.markForwarded', { noticeId, groupId: 'B3' })).toEqual({ code: 'FORBIDDEN' })
  })

  it('answers a repeated request as before and refuses it for another group', async () => {
    const noticeId = await published()
    const requestId = newRequestId()
    const first = await founder.does('notice.markForwarded', { noticeId, groupId: 'B3' }, requestId)
    expect(await founder.does('notice.markForwarded', { noticeId, groupId: 'B3' }, requestId)).toEqual(first)
    expect(await founder.fails('notice.markForwarded', { noticeId, groupId: 'B5' }, requestId)).toEqual({ code: 'CONFLICT', reason: 'requestIdReused' })
  })
})

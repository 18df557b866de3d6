import type { Input } from '#contract/index'
import { newRequestId, setClock, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { newPaper, show } from '../../../../tests/support/credentials'
import { newFamily, tenInTheMorning } from '../../../../tests/support/family'
import { inboxWith } from '../../../../tests/support/messages'
import { asksAsTheyAre, publishSeries, publishShift, signUp } from '../../../../tests/support/shifts'

const DAY = 24 * 60
let town: TestCommunity
let [first, second, third]: [Person, Person, Person] = [] as never
beforeAll(async () => {
  town = await newCommunity({ volunteers: 3 })
  ;[first, second, third] = town.volunteers as [Person, Person, Person]
})

const asks = (shiftId: string, change: Partial<Input<'shift.require'>>) => asksAsTheyAre(town, shiftId, change)
const place = async (who: Person, shiftId: string) => (await who.does('shift.get', { shiftId })).mine.state
const titles = async (who: Person, words: string) => {
  await town.gridWorker.does('outbox.nudge', {})
  return (await who.does('inbox.list', {})).items.filter(({ body }) => body.includes(words)).map(({ title }) => title)
}

describe('asking for more after people have joined', () => {
  it('keeps who has a seat, takes who only waits off the list, and tells each what is asked', async () => {
    const paper = await newPaper(town, '电工证')
    await show(town.gridWorker, second, paper)
    const shiftId = await publishShift(town, { title: '要证了', startsIn: 3 * DAY, seats: 2 })
    await signUp(first, shiftId)
    await signUp(second, shiftId)
    await signUp(third, shiftId)
    const wish = await asks(shiftId, { posts: [{ postId: '1', skill: null, requires: [paper] }] })
    const why = { why: 'credentialMissing', details: { credentialId: paper, kind: 'qualification', name: '电工证' }, postName: '清扫员', shifts: 1 }
    expect((await town.gridWorker.does('shift.tryRequire', wish)).unfit).toEqual([
      { memberNo: first.memberNo, name: first.name, stays: true, ...why },
      { memberNo: third.memberNo, name: third.name, stays: false, ...why },
    ])
    expect((await second.does('shift.get', { shiftId })).posts[0]?.requires).toEqual([])
    expect(await town.gridWorker.does('shift.require', wish)).toEqual({ shiftIds: [shiftId] })
    expect(await Promise.all([first, second, third].map((who) => place(who, shiftId)))).toEqual(['confirmed', 'confirmed', 'none'])
    expect((await second.does('shift.get', { shiftId })).posts[0]?.requires).toEqual([{ credentialId: paper, kind: 'qualification', name: '电工证' }])
    expect((await inboxWith(first, '活动的要求变了')).item.body).toMatch(/“要证了”.*要有“电工证”，您还不符合。名额给您留着/)
    expect((await inboxWith(third, '活动的要求变了')).item.body).toMatch(/“要证了”.*要有“电工证”，您还不符合，您的报名先取消了/)
    expect((await inboxWith(second, '活动有变动')).item.body).toContain('“要证了”现在清扫员要有“电工证”')
    expect(await titles(first, '要证了')).toEqual(expect.not.arrayContaining(['活动有变动']))
    expect((await third.fails('shift.signUp', { shiftId, postId: '1' })).reason).toBe('credentialMissing')
  })

  it('is no late cancellation for who does not want to come any more', async () => {
    const shiftId = await publishShift(town, { startsIn: 5 * 60 })
    await signUp(first, shiftId)
    await town.gridWorker.does('shift.require', await asks(shiftId, { posts: [{ postId: '1', skill: '维修电工', requires: [] }] }))
    expect(await first.does('shift.cancelSignUp', { shiftId, reason: '时间冲突' })).toMatchObject({ late: false })
  })

  it('reaches the rest of a series in one message, and asks nothing new of the shifts before', async () => {
    const ids = await publishSeries(town, { title: '晨练要电工', in: [31, 32, 33], seats: 2 })
    const [before, middle, last] = ids as [string, string, string]
    for (const shiftId of ids) await signUp(first, shiftId)
    const wish = await asks(middle, { extent: 'rest', posts: [{ postId: '1', skill: '维修电工', requires: [] }] })
    expect((await town.gridWorker.does('shift.tryRequire', wish)).unfit).toMatchObject([{ memberNo: first.memberNo, shifts: 2, stays: true }])
    const requestId = newRequestId()
    const answer = await town.gridWorker.does('shift.require', wish, requestId)
    expect(answer).toEqual({ shiftIds: [middle, last] })
    expect(await town.gridWorker.does('shift.require', wish, requestId)).toEqual(answer)
    const skills = await Promise.all(ids.map(async (shiftId) => (await second.does('shift.get', { shiftId })).posts[0]?.skill))
    expect([before, middle, last].map((_, at) => skills[at])).toEqual([null, '维修电工', '维修电工'])
    expect((await town.gridWorker.does('shift.get', { shiftId: last })).minAge).toBe(18)
    expect(await titles(first, '晨练要电工')).toEqual(['活动的要求变了', '报名成功', '报名成功', '报名成功'])
  })

  it('lets more people in when less is asked', async () => {
    const shiftId = await publishShift(town, { title: '不要技能了', startsIn: 4 * DAY, posts: [{ name: '电工', seats: 1, skill: '维修电工' }] })
    expect((await first.fails('shift.signUp', { shiftId, postId: '1' })).reason).toBe('skillMissing')
    await town.gridWorker.does('shift.require', await asks(shiftId, { posts: [{ postId: '1', skill: null, requires: [] }] }))
    expect(await signUp(first, shiftId)).toMatchObject({ place: { state: 'confirmed' } })
  })

  it('keeps the name under which a paper was asked for, and takes none that is on no list', async () => {
    const paper = await newPaper(town, '旧证')
    const shiftId = await publishShift(town, { startsIn: 7 * DAY, posts: [{ name: '岗位', seats: 1, skill: null, requires: [paper] }] })
    await town.founder.does('credential.rename', { credentialId: paper, name: '新证', content: '特种作业操作证' })
    const wish = await asks(shiftId, { minAge: 40 })
    await town.gridWorker.does('shift.require', wish)
    expect((await first.does('shift.get', { shiftId })).posts[0]?.requires).toMatchObject([{ name: '旧证' }])
    expect((await town.gridWorker.fails('shift.require', { ...wish, posts: [{ postId: '1', skill: null, requires: ['nosuchpaper'] }] })).reason).toBe('unknownCredential')
  })
})

describe('danger that is found out later', () => {
  it('needs an insurance number and safeguards, as when publishing', async () => {
    const shiftId = await publishShift(town, { startsIn: 8 * DAY })
    expect((await town.gridWorker.fails('shift.require', await asks(shiftId, { hazard: true }))).reason).toBe('insuranceNeeded')
    expect((await town.gridWorker.fails('shift.require', await asks(shiftId, { risks: ['ladder'], safeguards: '慢' }))).reason).toBe('safeguardsNeeded')
    expect((await first.does('shift.get', { shiftId })).hazard).toBe(false)
    await town.gridWorker.does('shift.require', await asks(shiftId, { hazard: true, insurancePolicyNo: 'PICC-9', risks: ['ladder'], safeguards: '两人同行，一人扶梯' }))
    expect(await town.gridWorker.does('shift.get', { shiftId })).toMatchObject({ hazard: true, risks: ['ladder'], insurancePolicyNo: 'PICC-9' })
  })

  it('takes who is under age off the list, because the law does, whatever was promised', async () => {
    const { parent, children } = await newFamily(town, [2010])
    const [teen] = children as [Person]
    const shiftId = await publishShift(town, { title: '先平常后危险', startsIn: await tenInTheMorning(6), seats: 2, minAge: 14 })
    await parent.does('shift.signUp', { shiftId, postId: '1', forMemberNo: teen.memberNo })
    await signUp(first, shiftId)
    const wish = await asks(shiftId, { hazard: true, insurancePolicyNo: 'PICC-9' })
    expect((await town.gridWorker.does('shift.tryRequire', wish)).unfit).toMatchObject([{ memberNo: teen.memberNo, why: 'tooYoung', details: { minAge: 18 }, stays: false }])
    await town.gridWorker.does('shift.require', wish)
    expect([await place(teen, shiftId), await place(first, shiftId)]).toEqual(['none', 'confirmed'])
    expect((await inboxWith(teen, '活动的要求变了')).item.body).toContain('现在要年满 18 岁，您还不符合，您的报名先取消了')
    expect((await inboxWith(first, '活动有变动')).item.body).toContain('现在算有人身危险的活动')
  })
})

describe('changing what is asked is refused', () => {
  it('when the shift was called off or has begun', async () => {
    const off = await publishShift(town, { startsIn: 9 * DAY })
    const wish = await asks(off, {})
    await town.gridWorker.does('shift.cancel', { shiftId: off, extent: 'one', reason: '下雨' })
    expect((await town.gridWorker.fails('shift.require', wish)).reason).toBe('alreadyCancelled')
    const soon = await publishShift(town, { startsIn: 10 * DAY })
    const { startsAt } = await first.does('shift.get', { shiftId: soon })
    const late = await asks(soon, {})
    await setClock(startsAt + 60_000)
    expect((await town.gridWorker.fails('shift.require', late)).reason).toBe('shiftStarted')
  })

  it('to leaders and volunteers, and for a shift that does not exist', async () => {
    const wish = await asks(await publishShift(town, { startsIn: 2 * DAY }), {})
    expect(await town.leader.fails('shift.require', wish)).toEqual({ code: 'FORBIDDEN' })
    expect(await first.fails('shift.tryRequire', wish)).toEqual({ code: 'FORBIDDEN' })
    expect(await town.gridWorker.fails('shift.require', { ...wish, shiftId: 'nosuchshift' })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await town.gridWorker.fails('shift.tryRequire', { ...wish, shiftId: 'nosuchshift' })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

import { newRequestId } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { asking, newCourse, newPaper } from '../../../../tests/support/credentials'
import { publishShift } from '../../../../tests/support/shifts'

let town: TestCommunity
beforeAll(async () => {
  town = await newCommunity({ volunteers: 1 })
})
const fire = { kind: 'course' as const, name: '消防安全', content: '怎么用灭火器', months: 12 }

describe('the list of courses and qualifications', () => {
  it('grows by staff alone, once for each request, and is read by who publishes shifts', async () => {
    const requestId = newRequestId()
    const first = await town.founder.does('credential.create', { credential: fire }, requestId)
    expect(first).toMatchObject({ ...fire, state: 'active' })
    expect(await town.founder.does('credential.create', { credential: fire }, requestId)).toEqual(first)
    expect(await town.gridWorker.does('credential.list', {})).toEqual({ credentials: [first], may: { create: false } })
    expect((await town.founder.does('credential.list', {})).may).toEqual({ create: true })
    expect(await town.gridWorker.fails('credential.create', { credential: fire })).toEqual({ code: 'FORBIDDEN' })
    expect(await town.leader.fails('credential.list', {})).toEqual({ code: 'FORBIDDEN' })
  })

  it('takes no second one of the same name, and no paper that runs out by itself', async () => {
    await newPaper(town, '健康证')
    expect(await town.founder.fails('credential.create', { credential: { ...fire, name: '健康证' } })).toMatchObject({ reason: 'sameName' })
    const wrong = { kind: 'qualification', name: '急救证', content: '', months: 12 } as never
    expect(await town.founder.fails('credential.create', { credential: wrong })).toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('is renamed without a second one of that name, and by its staff alone', async () => {
    const credentialId = await newCourse(town, '电梯安全')
    expect(await town.founder.fails('credential.rename', { credentialId, name: '健康证', content: '' })).toMatchObject({ reason: 'sameName' })
    expect(await town.founder.does('credential.rename', { credentialId, name: '电梯困人', content: '先报警' })).toMatchObject({ name: '电梯困人', content: '先报警' })
    expect(await town.founder.does('credential.rename', { credentialId, name: '电梯困人', content: '先安抚' })).toMatchObject({ content: '先安抚' })
    expect(await town.gridWorker.fails('credential.rename', { credentialId, name: '别的', content: '' })).toEqual({ code: 'FORBIDDEN' })
    const other = await newCommunity({ volunteers: 0 })
    expect(await other.founder.fails('credential.rename', { credentialId, name: '别的', content: '' })).toEqual({ code: 'NOT_FOUND' })
    expect(await other.founder.fails('credential.holders', { credentialId })).toEqual({ code: 'NOT_FOUND' })
  })

  it('lets go of what no shift to come asks for or teaches, keeps it to be read, and frees its name', async () => {
    const [asked, taught] = [await newPaper(town, '电工证'), await newCourse(town, '急救')]
    const shifts = [await publishShift(town, { startsIn: 3000, ...asking(asked) }), await publishShift(town, { startsIn: 3000, trains: taught })]
    for (const credentialId of [asked, taught]) expect(await town.founder.fails('credential.retire', { credentialId })).toMatchObject({ reason: 'inUse' })
    for (const shiftId of shifts) await town.founder.does('shift.cancel', { shiftId, extent: 'one', reason: '不办了' })
    for (const credentialId of [asked, taught]) expect(await town.founder.does('credential.retire', { credentialId })).toMatchObject({ state: 'retired' })
    expect(await town.founder.fails('credential.retire', { credentialId: asked })).toMatchObject({ reason: 'retired' })
    expect(await town.founder.fails('credential.rename', { credentialId: asked, name: '改名', content: '' })).toMatchObject({ reason: 'retired' })
    expect(await town.gridWorker.fails('credential.retire', { credentialId: asked })).toEqual({ code: 'FORBIDDEN' })
    expect((await town.founder.does('credential.list', {})).credentials.slice(-2).map(({ state }) => state)).toEqual(['retired', 'retired'])
    await newPaper(town, '电工证')
  })
})

describe('publishing', () => {
  it('takes only what is on the community’s list and in use, and teaches only courses', async () => {
    const [paper, course] = [await newPaper(town, '高压证'), await newCourse(town, '反诈')]
    const elsewhere = await newCourse(await newCommunity({ volunteers: 0 }), '别处的课')
    const over = await newCourse(town, '过时的课')
    await town.founder.does('credential.retire', { credentialId: over })
    const now = Date.now()
    const draft = {
      title: '楼道清扫', description: '', place: '1号楼', startsAt: now, endsAt: now, risks: ['none' as const], safeguards: '发手套和口罩。', hazard: false, insurancePolicyNo: '', minAge: 18, leaderNos: [town.leader.memberNo],
    }
    const posts = (requires: string[]) => [{ name: '岗位', seats: 1, skill: null, requires }]
    for (const wrong of [{ posts: posts([elsewhere]) }, { posts: posts([course, over]) }, { posts: posts([]), trains: paper }, { posts: posts([]), trains: elsewhere }]) {
      expect(await town.gridWorker.fails('shift.publish', { ...draft, ...wrong })).toMatchObject({ reason: 'unknownCredential' })
    }
    const { startsAt: _, endsAt: __, ...series } = draft
    const days = ['2027-01-01', '2027-01-08']
    expect(await town.gridWorker.fails('shift.publishSeries', { ...series, posts: posts([over]), days, from: '09:00', minutes: 60 })).toMatchObject({ reason: 'unknownCredential' })
    expect(await town.gridWorker.fails('shift.publish', { ...draft, posts: posts([course, course]) })).toMatchObject({ code: 'BAD_REQUEST' })
  })
})

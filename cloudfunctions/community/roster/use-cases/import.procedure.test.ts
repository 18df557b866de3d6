import { newRequestId, type Person } from '../../../../tests/support/client'
import { address, codeOf, foundCommunity, importSheets, resident, stranger, upload, uploadSheets } from '../../../../tests/support/roster'

let id: string
let founder: Person
beforeEach(async () => {
  ;({ id, founder } = await foundCommunity())
})

const team = { 队伍: '朝阳里队', 类型: '小区队' }
const reward = { 商家: '洁净洗衣店', 奖励名称: '衬衫洗熨一件', 积分价: 150, 库存: 60, 来源: '商家' }
const volunteer = resident(2, '王建生', { 志愿者编号: 'V0001', 技能: '巡逻值守', 愿意被推荐: '是', 队伍: '朝阳里队' })
const sheets = { 地址: [address()], 居民: [resident(1, '李桂兰'), volunteer], 商家: [reward], 队伍: [team] }

async function joined(n: number): Promise<Person> {
  const somebody = stranger(id, `r${n}`)
  await somebody.does('member.join', codeOf(n))
  return somebody
}

describe('preparing an import', () => {
  it('counts what the spreadsheet holds and writes nothing but the plan', async () => {
    const plan = await founder.does('roster.prepare', { fileId: await uploadSheets(founder, sheets) })
    expect(plan).toMatchObject({
      state: 'ready', problems: [], slices: 4, applied: 0,
      counts: { entrances: 1, residents: 2, volunteers: 1, merchants: 1, rewards: 1, teams: 1 },
    })
    expect(await founder.does('community.buildings', {})).toEqual({ buildings: [] })
    expect(await stranger(id, 'early').fails('member.join', codeOf(1))).toMatchObject({ reason: 'unknownBindCode' })
  })

  it('says in words which rows cannot be taken', async () => {
    const fileId = await uploadSheets(founder, { ...sheets, 居民: [resident(1, '李桂兰'), resident(1, '李桂兰', { 楼门: '9门' })] })
    const plan = await founder.does('roster.prepare', { fileId })
    expect(plan.problems).toEqual([{ sheet: '居民', row: 3, problem: '居民编号R00001重复' }])
    expect(plan.slices).toBe(0)
  })

  it('refuses what is no spreadsheet, and a file that is not there', async () => {
    const fileId = await upload(founder, `${newRequestId()}.xlsx`, Buffer.from('not a spreadsheet'))
    expect(await founder.fails('roster.prepare', { fileId })).toMatchObject({ code: 'PRECONDITION_FAILED', reason: 'unreadableFile' })
    const missing = fileId.replace(/[^/]+$/, 'missing.xlsx')
    expect(await founder.fails('roster.prepare', { fileId: missing })).toMatchObject({ reason: 'unreadableFile' })
  })

  it('does not keep the uploaded file with its telephone numbers', async () => {
    const fileId = await uploadSheets(founder, sheets)
    await founder.does('roster.prepare', { fileId })
    expect(await founder.fails('roster.prepare', { fileId })).toMatchObject({ reason: 'unreadableFile' })
  })

  it('makes one import of a repeated request and refuses it with another file', async () => {
    const [fileId, other] = [await uploadSheets(founder, sheets), await uploadSheets(founder, sheets)]
    const requestId = newRequestId()
    const first = await founder.does('roster.prepare', { fileId }, requestId)
    expect(await founder.does('roster.prepare', { fileId }, requestId)).toEqual(first)
    expect(await founder.fails('roster.prepare', { fileId: other }, requestId)).toEqual({ code: 'CONFLICT', reason: 'requestIdReused' })
  })

  it('is for staff only', async () => {
    await importSheets(founder, sheets)
    const fileId = await uploadSheets(founder, sheets)
    expect(await (await joined(1)).fails('roster.prepare', { fileId })).toEqual({ code: 'FORBIDDEN' })
  })
})

describe('applying an import', () => {
  it('brings in addresses, people, teams and rewards', async () => {
    expect(await importSheets(founder, sheets)).toMatchObject({ state: 'applied', slices: 4, applied: 4 })
    expect((await founder.does('community.buildings', {})).buildings).toHaveLength(1)
    const volunteering = await joined(2)
    expect((await volunteering.does('reward.list', {})).rewards).toMatchObject([{ title: '衬衫洗熨一件', merchant: '洁净洗衣店', price: 150, left: 60, source: 'merchant' }])
    expect(await volunteering.does('points.mine', {})).toMatchObject({ available: 0, held: 0 })
  })

  it('takes slices in any order and twice', async () => {
    const plan = await founder.does('roster.prepare', { fileId: await uploadSheets(founder, sheets) })
    const states: string[] = []
    for (const slice of [3, 0, 3, 2, 1]) {
      const { state, applied } = await founder.does('roster.apply', { importId: plan.importId, slice })
      states.push(`${state} ${applied}`)
    }
    expect(states).toEqual(['applying 1', 'applying 2', 'applying 2', 'applying 3', 'applied 4'])
  })

  it('leaves people who have joined their account, their screen and their own word', async () => {
    await importSheets(founder, sheets)
    const volunteering = await joined(2)
    await volunteering.does('member.setDisplay', { elderMode: true, fontSize: 26 })
    await volunteering.does('member.setVolunteering', { skills: ['急救'], availability: [], recommend: false })
    await importSheets(founder, { ...sheets, 居民: [resident(1, '李桂兰'), { ...volunteer, 室号: '502', 角色: '队长:朝阳里队' }], 商家: [{ ...reward, 积分价: 200, 库存: 5 }] })
    expect(await volunteering.does('member.me', {})).toMatchObject({
      elderMode: true, fontSize: 26, is: ['resident', 'volunteer', 'leader'], home: { label: '朝阳里3号楼2门502室' },
      volunteer: { skills: ['急救'], recommend: false },
    })
    expect((await volunteering.does('reward.list', {})).rewards).toMatchObject([{ price: 200, left: 60 }])
  })

  it('replaces a lost slip', async () => {
    await importSheets(founder, sheets)
    await importSheets(founder, { ...sheets, 居民: [resident(1, '李桂兰', { 绑定码: 'NEWCODE' }), volunteer] })
    expect(await stranger(id, 'late').fails('member.join', codeOf(1))).toMatchObject({ reason: 'unknownBindCode' })
    await expect(stranger(id, 'late').does('member.join', { memberNo: 'R00001', bindCode: 'NEWCODE' })).resolves.toMatchObject({ name: '李桂兰' })
  })

  it('refuses a plan with problems and a slice that is not there', async () => {
    const bad = await founder.does('roster.prepare', { fileId: await uploadSheets(founder, { ...sheets, 地址: [address({ 户数: 0 })] }) })
    expect(await founder.fails('roster.apply', { importId: bad.importId, slice: 0 })).toMatchObject({ reason: 'hasProblems' })
    const good = await founder.does('roster.prepare', { fileId: await uploadSheets(founder, sheets) })
    expect(await founder.fails('roster.apply', { importId: good.importId, slice: 4 })).toMatchObject({ reason: 'noSuchSlice' })
  })

  it('does not find another community’s import', async () => {
    const plan = await founder.does('roster.prepare', { fileId: await uploadSheets(founder, sheets) })
    const other = await foundCommunity()
    expect(await other.founder.fails('roster.apply', { importId: plan.importId, slice: 0 })).toEqual({ code: 'NOT_FOUND' })
  })

  it('answers a repeated request as before, refuses it with another slice, and is for staff only', async () => {
    const plan = await founder.does('roster.prepare', { fileId: await uploadSheets(founder, sheets) })
    const requestId = newRequestId()
    const first = await founder.does('roster.apply', { importId: plan.importId, slice: 3 }, requestId)
    expect(await founder.does('roster.apply', { importId: plan.importId, slice: 3 }, requestId)).toEqual(first)
    expect(await founder.fails('roster.apply', { importId: plan.importId, slice: 0 }, requestId)).toEqual({ code: 'CONFLICT', reason: 'requestIdReused' })
    expect(await (await joined(1)).fails('roster.apply', { importId: plan.importId, slice: 0 })).toEqual({ code: 'FORBIDDEN' })
  })
})

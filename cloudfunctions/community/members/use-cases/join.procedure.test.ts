import { call, newRequestId, type Person } from '../../../../tests/support/client'
import { address, codeOf, foundCommunity, importSheets, resident, stranger } from '../../../../tests/support/roster'

let community: { id: string; founder: Person }

beforeAll(async () => {
  community = await foundCommunity()
  const residents = Array.from({ length: 8 }, (_, n) => resident(n + 1, `居民${n + 1}`))
  const volunteer = resident(9, '王建生', { 志愿者编号: 'V0001', 技能: '急救', 愿意被推荐: '是', 角色: '网格员:G05' })
  await importSheets(community.founder, { 地址: [address()], 居民: [...residents, volunteer] })
})

const phone = (name: string) => stranger(community.id, name)

describe('joining with the code on the slip', () => {
  it('makes the account a person of the roster', async () => {
    const view = await phone('li').does('member.join', codeOf(1))
    expect(view).toMatchObject({
      memberNo: 'R00001', name: '居民1', is: ['resident'], roles: [], volunteer: null, elderMode: false, fontSize: 18,
      community: { id: community.id, name: '测试社区', phone: '022-00000000' },
      home: { label: '朝阳里3号楼2门101室', entranceId: 'B3-2', buildingId: 'B3', gridId: 'G05', householdId: 'B3-2-101' },
    })
    expect(view.may).toContain('need.submit')
    expect(view.may).not.toContain('notice.publish')
  })

  it('brings the roles and the volunteer’s card of the roster along', async () => {
    const view = await phone('wang').does('member.join', codeOf(9))
    expect(view).toMatchObject({ is: ['resident', 'volunteer', 'gridWorker'], roles: [{ role: 'gridWorker', scopeId: 'G05' }] })
    expect(view.volunteer).toEqual({ volunteerNo: 'V0001', skills: ['急救'], availability: [], recommend: true })
    expect(view.may).toContain('notice.publish')
  })

  it('takes a code typed in small letters and with gaps, and its owner a second time', async () => {
    const he = phone('he')
    const first = await he.does('member.join', { memberNo: 'r00002', bindCode: ' co de2' })
    expect(await he.does('member.join', codeOf(2))).toEqual(first)
  })

  it('refuses a code that is not this person’s', async () => {
    expect(await phone('nobody').fails('member.join', { memberNo: 'R00003', bindCode: 'CODE4' })).toMatchObject({ code: 'PRECONDITION_FAILED', reason: 'unknownBindCode' })
    expect(await phone('nobody').fails('member.join', { memberNo: 'R99999', bindCode: 'CODE4' })).toMatchObject({ reason: 'unknownBindCode' })
  })

  it('refuses a person whom another account has bound', async () => {
    await phone('first').does('member.join', codeOf(3))
    expect(await phone('second').fails('member.join', codeOf(3))).toMatchObject({ reason: 'alreadyBound' })
  })

  it('refuses an account that is somebody else here', async () => {
    await phone('one').does('member.join', codeOf(4))
    expect(await phone('one').fails('member.join', codeOf(5))).toMatchObject({ reason: 'accountBoundElsewhere' })
  })

  it('lets one of two accounts win when both press at once', async () => {
    const replies = await Promise.all(['left', 'right'].map((name) => call(phone(name).openid, 'member.join', codeOf(6), newRequestId(), community.id)))
    expect(replies.map(({ reply }) => (reply.ok ? 'joined' : reply.error.reason)).sort()).toEqual(['alreadyBound', 'joined'])
  })

  it('shuts an account out for the day after five wrong codes, even with the right one', async () => {
    const guesser = phone('guesser')
    for (let guess = 1; guess <= 5; guess += 1) {
      expect(await guesser.fails('member.join', { memberNo: 'R00007', bindCode: `GUESS${guess}` })).toMatchObject({ reason: 'unknownBindCode' })
    }
    expect(await guesser.fails('member.join', codeOf(7))).toEqual({ code: 'TOO_MANY_REQUESTS' })
    await expect(phone('owner').does('member.join', codeOf(7))).resolves.toMatchObject({ memberNo: 'R00007' })
  })

  it('answers a repeated request as before and refuses it with another input', async () => {
    const requestId = newRequestId()
    const first = await phone('again').does('member.join', codeOf(8), requestId)
    expect(await phone('again').does('member.join', codeOf(8), requestId)).toEqual(first)
    expect(await phone('again').fails('member.join', codeOf(1), requestId)).toEqual({ code: 'CONFLICT', reason: 'requestIdReused' })
  })

  it('knows nobody without an account, and no community that is not there', async () => {
    expect((await call(null, 'member.join', codeOf(1), newRequestId(), community.id)).status).toBe(401)
    expect((await call('somebody', 'member.join', codeOf(1), newRequestId(), 'nowhere')).status).toBe(404)
  })

  it('shows nothing to an account that has not joined', async () => {
    expect(await phone('guest').fails('member.me', {})).toEqual({ code: 'UNAUTHORIZED' })
  })
})

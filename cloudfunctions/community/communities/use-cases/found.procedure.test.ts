import type { Input } from '#contract/index'
import { newRequestId, person } from '../../../../tests/support/client'
import { address, foundCommunity, importSheets, resident } from '../../../../tests/support/roster'
import { SETUP_CODE } from '../../../../demo/door/environment'

const wish = (changes: Partial<Input<'community.found'>> = {}): Input<'community.found'> => ({
  name: '新社区', communityId: `test-${newRequestId().slice(0, 12)}`, founderName: '周敏慧', phone: '022-12345678', setupCode: SETUP_CODE, ...changes,
})
const somebody = (communityId: string) => person(`founder-${newRequestId().slice(0, 12)}`, 'S00001', '周敏慧', communityId)

describe('founding a community', () => {
  it('makes the founder its first staff member', async () => {
    const input = wish()
    const founder = somebody(input.communityId)
    expect(await founder.does('community.found', input)).toEqual({ communityId: input.communityId })
    expect(await founder.does('member.me', {})).toMatchObject({
      memberNo: 'S00001', name: '周敏慧', is: ['resident', 'staff'], roles: [{ role: 'staff', scopeId: input.communityId }],
      community: { name: '新社区', phone: '022-12345678' }, home: { label: '社区居委会' },
    })
    expect(await founder.does('community.buildings', {})).toEqual({ buildings: [] })
  })

  it('needs the code of the deployment, and gives five tries a day', async () => {
    const input = wish({ setupCode: 'guess' })
    const founder = somebody(input.communityId)
    for (let guess = 1; guess <= 5; guess += 1) {
      expect(await founder.fails('community.found', input)).toMatchObject({ code: 'PRECONDITION_FAILED', reason: 'wrongSetupCode' })
    }
    expect(await founder.fails('community.found', { ...input, setupCode: SETUP_CODE })).toEqual({ code: 'TOO_MANY_REQUESTS' })
  })

  it('refuses a community that is there already', async () => {
    const { id } = await foundCommunity()
    expect(await somebody(id).fails('community.found', wish({ communityId: id }))).toMatchObject({ reason: 'communityExists' })
  })

  it('happens once for one request and refuses it with another input', async () => {
    const input = wish()
    const founder = somebody(input.communityId)
    const requestId = newRequestId()
    const first = await founder.does('community.found', input, requestId)
    expect(await founder.does('community.found', input, requestId)).toEqual(first)
    expect(await founder.fails('community.found', { ...input, name: '别的名字' }, requestId)).toEqual({ code: 'CONFLICT', reason: 'requestIdReused' })
  })
})

describe('the address tree', () => {
  it('shows buildings by number and entrances by theirs', async () => {
    const { founder } = await foundCommunity()
    const other = { 楼栋号: 12, 楼栋: '朝阳里12号楼' }
    await importSheets(founder, { 地址: [address(other), address({ 楼门: '10门' }), address()], 居民: [resident(1, '李桂兰')] })
    const { buildings } = await founder.does('community.buildings', {})
    expect(buildings.map(({ name }) => name)).toEqual(['朝阳里3号楼', '朝阳里12号楼'])
    expect(buildings[0]).toEqual({
      buildingId: 'B3', name: '朝阳里3号楼', compound: '朝阳里',
      entrances: [{ entranceId: 'B3-2', name: '2门', gridId: 'G05', households: 12 }, { entranceId: 'B3-10', name: '10门', gridId: 'G05', households: 12 }],
    })
  })

  it('is not for accounts that have not joined', async () => {
    const { id } = await foundCommunity()
    expect(await somebody(id).fails('community.buildings', {})).toEqual({ code: 'UNAUTHORIZED' })
  })
})

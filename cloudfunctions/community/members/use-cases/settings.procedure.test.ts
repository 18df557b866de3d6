import { newRequestId } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'

let community: TestCommunity
beforeAll(async () => {
  community = await newCommunity({ volunteers: 1 })
})

describe('what people set for themselves', () => {
  it('remembers large type', async () => {
    const { resident } = community
    expect(await resident.does('member.setDisplay', { elderMode: true, fontSize: 24 })).toMatchObject({ elderMode: true, fontSize: 24 })
    expect(await resident.does('member.me', {})).toMatchObject({ elderMode: true, fontSize: 24 })
  })

  it('takes a type size within bounds only', async () => {
    expect(await community.resident.fails('member.setDisplay', { elderMode: true, fontSize: 31 })).toEqual({ code: 'BAD_REQUEST', details: { field: 'fontSize' } })
  })

  it('replaces a volunteer’s skills and times, each named once', async () => {
    const [volunteer] = community.volunteers
    await volunteer?.does('member.setVolunteering', { skills: ['急救', '理发'], availability: ['weekdayMorning'], recommend: true })
    await volunteer?.does('member.setVolunteering', { skills: ['理发', '理发'], availability: [], recommend: false })
    expect((await volunteer?.does('member.me', {}))?.volunteer).toMatchObject({ skills: ['理发'], availability: [], recommend: false })
  })

  it('keeps the quiet hours that somebody chooses, and gives the usual ones to who has not', async () => {
    const { resident } = community
    expect((await resident.does('member.me', {})).quiet).toEqual({ from: '21:00', to: '07:00' })
    await resident.does('member.setQuiet', { from: '12:30', to: '14:00' })
    expect((await resident.does('member.me', {})).quiet).toEqual({ from: '12:30', to: '14:00' })
    expect(await resident.fails('member.setQuiet', { from: '07:00', to: '23:01' })).toEqual({ code: 'PRECONDITION_FAILED', reason: 'tooLong', details: { most: 16 } })
  })

  it('is not for people who are no volunteers', async () => {
    expect(await community.resident.fails('member.setVolunteering', { skills: [], availability: [], recommend: true })).toEqual({ code: 'FORBIDDEN' })
  })

  it('answers a repeated request as before and refuses it with another input', async () => {
    const requestId = newRequestId()
    const { leader } = community
    const first = await leader.does('member.setDisplay', { elderMode: false, fontSize: 20 }, requestId)
    await leader.does('member.setDisplay', { elderMode: false, fontSize: 30 })
    expect(await leader.does('member.setDisplay', { elderMode: false, fontSize: 20 }, requestId)).toEqual(first)
    expect(await leader.does('member.me', {})).toMatchObject({ fontSize: 30 })
    expect(await leader.fails('member.setDisplay', { elderMode: true, fontSize: 20 }, requestId)).toEqual({ code: 'CONFLICT', reason: 'requestIdReused' })
  })
})

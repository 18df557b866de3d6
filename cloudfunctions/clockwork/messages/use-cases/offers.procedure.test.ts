import type { Person } from '../../../../tests/support/client'
import { newCommunity } from '../../../../tests/support/community'
import { accept, arrived, inboxWith } from '../../../../tests/support/messages'
import { publishShift } from '../../../../tests/support/shifts'

describe('a published shift', () => {
  it('is told to the volunteers whom the matcher picks, each with reasons in words', async () => {
    const community = await newCommunity({ volunteers: 1 })
    const [volunteer] = community.volunteers as [Person]
    await accept(volunteer, 'shift')
    const shiftId = await publishShift(community)
    for (let look = 0; look < 200; look += 1) {
      await volunteer.does('outbox.nudge', {})
      const { asked } = await community.founder.does('shift.asked', { shiftId })
      if (asked.length > 0) break
      await new Promise((done) => setTimeout(done, 50))
    }
    const { asked } = await community.founder.does('shift.asked', { shiftId })
    expect(asked.map(({ memberNo }) => memberNo)).toEqual([volunteer.memberNo])
    const { items } = await volunteer.does('inbox.list', {})
    const offer = items.find(({ page }) => page.includes(shiftId))
    expect(offer).toMatchObject({ kind: 'shift' })
    const { item } = await inboxWith(volunteer, offer?.title ?? '')
    expect(item.push).toBe('sent')
    expect(await arrived(volunteer)).toMatchObject([{ templateId: 'tpl-shift', page: item.page }])
  })
})

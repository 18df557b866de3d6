import { clockNow, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { newFamily, tenInTheMorning } from '../../../../tests/support/family'
import { inboxWith } from '../../../../tests/support/messages'
import { eachOnce, wait } from '../../../../tests/support/presence'
import { asItIs, publishShift, scan, signUp } from '../../../../tests/support/shifts'
import { HOUR } from '../../../kit/clock'

let town: TestCommunity
let somebody: () => Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2 })
  somebody = eachOnce(town.volunteers)
})

describe('moving a shift into the night or out of it', () => {
  const moved = async (shiftId: string, hours: number) => {
    const asked = await asItIs(town, shiftId)
    await town.gridWorker.does('shift.change', { ...asked, startsAt: asked.startsAt + hours * HOUR, endsAt: asked.endsAt + hours * HOUR })
  }

  it('takes who is under age off the list and says why; everybody else keeps the seat', async () => {
    const { parent, children } = await newFamily(town, [2010])
    const [teen] = children as [Person]
    const one = somebody()
    const shiftId = await publishShift(town, { title: '改到夜里', startsIn: await tenInTheMorning(9), seats: 2, minAge: 14 })
    await parent.does('shift.signUp', { shiftId, postId: '1', forMemberNo: teen.memberNo })
    await signUp(one, shiftId)
    await moved(shiftId, 1)
    expect((await teen.does('shift.get', { shiftId })).mine.state).toBe('confirmed')
    await moved(shiftId, 11)
    expect((await teen.does('shift.get', { shiftId })).mine.state).toBe('none')
    expect((await one.does('shift.get', { shiftId })).mine.state).toBe('confirmed')
    expect((await inboxWith(teen, '活动的要求变了')).item.body).toContain('现在要年满 18 岁，您还不符合，您的报名先取消了')
  })

  it('changes what an hour there earns', async () => {
    const one = somebody()
    /** Of a shift that was published for ten in the morning, or for eleven at night, and then moved. */
    const earned = async (from: 'day' | 'night', hours: number) => {
      const shiftId = await publishShift(town, { startsIn: (await tenInTheMorning(2)) + (from === 'night' ? 13 * 60 : 0) })
      await signUp(one, shiftId)
      await moved(shiftId, hours)
      const { startsAt } = await one.does('shift.get', { shiftId })
      await wait((startsAt - (await clockNow())) / 60_000)
      await scan(one, town.leader, shiftId, 'attendance.checkIn')
      await wait(60)
      return (await scan(one, town.leader, shiftId, 'attendance.checkOut')).points
    }
    expect([await earned('day', 1), await earned('day', 13), await earned('night', -12)]).toEqual([10, 15, 10])
  })
})

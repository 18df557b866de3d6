import { clockNow, control, setClock, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { accept, arrived, inboxWith } from '../../../../tests/support/messages'
import { publishShift, signUp } from '../../../../tests/support/shifts'

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]
let town: TestCommunity
let sleeper: Person
beforeEach(async () => {
  town = await newCommunity({ volunteers: 1 })
  sleeper = town.volunteers[0] as Person
  await accept(sleeper, 'shift')
  await sleeper.does('member.setQuiet', { from: '07:00', to: '18:00' })
})

const minutes = async (many: number) => {
  for (let round = 0; round < many; round += 1) await control('timer', { functionName: 'clockwork', triggerName: 'minute' })
}
const sixInTheEvening = async () => Math.floor(((await clockNow()) + 8 * HOUR) / DAY) * DAY + 10 * HOUR
const invite = async (title: string) => {
  const shiftId = await publishShift(town, { title, startsIn: 2 * 24 * 60 })
  await town.gridWorker.does('shift.invite', { shiftId, postId: '1', memberNos: [sleeper.memberNo], inPerson: false })
  return inboxWith(sleeper, '何文静约您一起来')
}
const rung = async () => (await arrived(sleeper)).length

describe('in somebody’s quiet hours', () => {
  it('the inbox receives at once, and the service message rings once when they are over', async () => {
    expect((await invite('重阳敬老')).item.push).toBe('later')
    await minutes(2)
    expect(await rung()).toBe(0)
    await setClock((await sixInTheEvening()) + MINUTE)
    await minutes(5)
    expect((await inboxWith(sleeper, '何文静约您一起来')).item.push).toBe('sent')
    expect(await rung()).toBe(1)
  })

  it('nothing rings afterwards that has been read meanwhile', async () => {
    const { item } = await invite('读过了')
    await sleeper.does('inbox.open', { itemId: item.itemId })
    await setClock((await sixInTheEvening()) + MINUTE)
    await minutes(5)
    expect((await inboxWith(sleeper, '何文静约您一起来')).item.push).toBe('none')
    expect(await rung()).toBe(0)
  })

  it('what begins before they are over is in the inbox and never rings', async () => {
    const shiftId = await publishShift(town, { startsIn: 30 })
    await town.leader.does('shift.addWalkIn', { shiftId, postId: '1', memberNo: sleeper.memberNo })
    expect((await inboxWith(sleeper, '您在现场名单上了')).item.push).toBe('none')
    await setClock((await sixInTheEvening()) + MINUTE)
    await minutes(5)
    expect(await rung()).toBe(0)
  })

  it('the answer to what somebody does themselves comes at once: they are awake', async () => {
    await signUp(sleeper, await publishShift(town, { startsIn: 2 * 24 * 60 }))
    expect((await inboxWith(sleeper, '报名成功')).item.push).toBe('sent')
  })
})

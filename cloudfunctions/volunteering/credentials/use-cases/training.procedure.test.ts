import { clockNow, control, newRequestId, setClock, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { newCourse, train } from '../../../../tests/support/credentials'
import { inboxWith } from '../../../../tests/support/messages'
import { eachOnce, earnPoints, presentByDigits, wait } from '../../../../tests/support/presence'
import { publishShift, scan, signUp } from '../../../../tests/support/shifts'
import { DAY, dayOf } from '../../../kit/clock'

let town: TestCommunity
let somebody: () => Person
let fire: string
beforeAll(async () => {
  town = await newCommunity({ volunteers: 9 })
  somebody = eachOnce(town.volunteers)
  fire = await newCourse(town, '消防安全', 12)
})
const mine = async (who: Person) => (await who.does('credential.mine', {})).attainments
const minute = () => control('timer', { functionName: 'clockwork', triggerName: 'minute' })

describe('a training session', () => {
  it('makes a training record for who was there at both ends, and neither hours nor points', async () => {
    const who = somebody()
    const shiftId = await train(town, fire, [who])
    const today = dayOf(await clockNow())
    expect(await mine(who)).toMatchObject([
      { attainmentId: `${shiftId}:${who.memberNo}`, name: '消防安全', on: today, validity: 'valid', seenBy: town.leader.name, training: { title: '消防培训', content: '怎么用灭火器', minutes: 90, organiser: town.leader.name } },
    ])
    expect((await inboxWith(who, '培训通过了')).item.body).toContain('消防安全')
    expect(await who.does('hours.mine', {})).toMatchObject({ measuredMinutes: 0, typedMinutes: 0, entries: [] })
    expect((await who.does('points.mine', {})).available).toBe(0)
    expect((await who.does('shift.mine', {})).shifts.map(({ trains }) => trains)).toEqual(['消防安全'])
    expect((await town.founder.does('credential.holders', { credentialId: fire })).holders).toMatchObject([{ memberNo: who.memberNo }])
    expect(await who.fails('credential.holders', { credentialId: fire })).toEqual({ code: 'FORBIDDEN' })
  })

  it('takes nothing from what the day may hold of service', async () => {
    const who = somebody()
    await train(town, fire, [who], { minutes: 90 })
    expect((await earnPoints(town, [who]))[0]).toBeGreaterThan(0)
    expect((await who.does('hours.mine', {})).measuredMinutes).toBe(60)
  })

  it('is on record for who left too early, and not passed', async () => {
    const who = somebody()
    const shiftId = await publishShift(town, { trains: fire, startsIn: 1, minutes: 90 })
    await signUp(who, shiftId)
    await wait(1)
    await scan(who, town.leader, shiftId, 'attendance.checkIn')
    await wait(30)
    expect(await scan(who, town.leader, shiftId, 'attendance.checkOut')).toMatchObject({ state: 'done', minutes: 30, points: 0, trains: '消防安全' })
    expect(await mine(who)).toMatchObject([{ validity: 'short', training: { minutes: 30 } }])
    expect((await inboxWith(who, '培训时间不够')).item.body).toContain('30 分钟')
  })

  it('is confirmed by the leader where the scans prove too little, once', async () => {
    const who = somebody()
    const attendanceId = await presentByDigits(town, who, { trains: fire, minutes: 40 })
    expect(await mine(who)).toEqual([])
    const requestId = newRequestId()
    await town.leader.does('attendance.confirm', { attendanceId, present: true }, requestId)
    await town.leader.does('attendance.confirm', { attendanceId, present: true }, requestId)
    expect(await mine(who)).toMatchObject([{ validity: 'valid', training: { minutes: 30 } }])
    expect((await who.does('hours.mine', {})).entries).toEqual([])
  })

  it('whose end was forgotten is settled by another than who signed the person in', async () => {
    const who = somebody()
    const shiftId = await publishShift(town, { trains: fire, startsIn: 5, minutes: 90 })
    await signUp(who, shiftId)
    const { attendanceId } = await town.leader.does('attendance.signInFor', { shiftId, memberNo: who.memberNo })
    expect((await inboxWith(who, `${town.leader.name}替您签到了`)).item.body).toContain('记培训')
    await wait(5 + 90 + 121)
    await minute()
    expect(await town.leader.fails('attendance.settle', { attendanceId, minutes: 80 })).toMatchObject({ reason: 'secondPersonNeeded' })
    expect(await town.gridWorker.does('attendance.settle', { attendanceId, minutes: 80 })).toMatchObject({ state: 'done', points: 0 })
    expect(await mine(who)).toMatchObject([{ validity: 'valid', seenBy: town.gridWorker.name, training: { minutes: 80 } }])
    expect((await who.does('hours.mine', {})).typedMinutes).toBe(0)
  })
})

describe('the sessions to come', () => {
  it('are listed by course, soonest first, with the seats of all posts', async () => {
    const [first, second] = [await newCourse(town, '急救'), await newCourse(town, '反诈')]
    const posts = [{ name: '上午组', seats: 2, skill: null }, { name: '下午组', seats: 3, skill: null }]
    const late = await publishShift(town, { trains: first, startsIn: 900, posts })
    const soon = await publishShift(town, { trains: first, startsIn: 600 })
    const other = await publishShift(town, { trains: second, startsIn: 700 })
    const { sessions } = await town.resident.does('credential.sessions', { credentialId: first })
    expect(sessions.map(({ shiftId, course, left }) => [shiftId, course, left])).toEqual([[soon, '急救', 1], [late, '急救', 5]])
    expect((await town.leader.does('credential.mine', {})).sessions.map(({ shiftId }) => shiftId)).toEqual(expect.arrayContaining([soon, other, late]))
    expect(await town.resident.fails('credential.mine', {})).toEqual({ code: 'FORBIDDEN' })
  })
})

describe('what runs out', () => {
  it('is said once, 30 days before, in the morning, unless the course was attended again', async () => {
    const [who, diligent] = [somebody(), somebody()]
    const short = await newCourse(town, '食品安全', 3)
    await train(town, short, [who, diligent])
    const [attainment] = await mine(who)
    const lastDay = Date.parse(`${attainment?.lastDay ?? ''}T00:00:00+08:00`)
    await setClock(lastDay + DAY - 60 * DAY)
    expect((await mine(who))[0]?.validity).toBe('soon')
    await train(town, short, [diligent])
    const told = async (one: Person) => (await one.does('inbox.list', {})).items.filter(({ title }) => title === '培训快到期了').length
    await setClock(lastDay + DAY - 30 * DAY + 9 * 3_600_000 - 60_000)
    await minute()
    expect(await told(who)).toBe(0)
    await wait(1)
    for (let round = 0; round < 3; round += 1) await minute()
    await inboxWith(who, '培训快到期了')
    expect([await told(who), await told(diligent)]).toEqual([1, 0])
    await setClock(lastDay + DAY)
    expect((await mine(who))[0]?.validity).toBe('lapsed')
  })
})

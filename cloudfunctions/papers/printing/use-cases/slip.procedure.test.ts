import { REGISTRATION_LETTER, SLIP_LETTER } from '#contract/party-facts'
import { call, clockNow, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { textOfPdf } from '../../../../tests/support/pdf-text'
import { earnPoints } from '../../../../tests/support/presence'
import { dayOf } from '../../../kit/clock'

let town: TestCommunity
let member: Person
let other: Person
let slip: { memberNo: string; slipId: string }
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2 })
  ;[member, other] = town.volunteers as [Person, Person]
  await earnPoints(town, [member])
  await member.does('party.register', { unit: '区税务局', branch: '第二党支部', cameBy: null, strengths: '会修自行车', letter: REGISTRATION_LETTER })
  slip = await consent()
  await town.founder.does('party.sendSlip', slip)
})
const consent = async () => {
  const year = Number(dayOf(await clockNow()).slice(0, 4))
  const { slipId } = await member.does('party.consent', { year, unit: '区税务局', letter: SLIP_LETTER })
  return { memberNo: member.memberNo, slipId }
}
const linkFor = async (who: Person) => {
  const { reply, roundTrips } = await call(who.openid, 'paper.slip', slip)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return { link: reply.data.link, roundTrips }
}

describe('a slip on paper', () => {
  it('says what was agreed to, with the two grades apart, and nothing else of the registration', async () => {
    const { link, roundTrips } = await linkFor(town.founder)
    expect(roundTrips).toBeLessThanOrEqual(10)
    const text = await textOfPdf(new Uint8Array(await (await fetch(link)).arrayBuffer()))
    for (const part of ['党员志愿服务年度反馈单', '区税务局：', member.name, '第二党支部', '1小时（60分钟）', '0分钟', '1次', '没有认领', '测试社区居民委员会', town.founder.name, '（盖章处）', '第1页，共1页']) {
      expect(text).toContain(part)
    }
    for (const part of ['会修自行车', '楼道清扫', member.memberNo, '核验码']) expect(text).not.toContain(part)
  })

  it('is made once: the person opens the same file as staff, and the second question only reads', async () => {
    const first = await linkFor(town.founder)
    const second = await linkFor(member)
    expect(second.roundTrips).toBeLessThanOrEqual(4)
    expect(new URL(second.link).pathname).toBe(new URL(first.link).pathname)
  })

  it('is given to nobody any more once it was revoked', async () => {
    const other = await consent()
    await town.founder.does('party.sendSlip', other)
    await member.does('paper.slip', other)
    await town.founder.does('party.revokeSlip', { ...other, reason: '党支部写错了。' })
    expect((await member.fails('paper.slip', other)).reason).toBe('revoked')
  })

  it('does not exist before it was sent, and is nobody else’s', async () => {
    expect(await town.founder.fails('paper.slip', await consent())).toEqual({ code: 'NOT_FOUND' })
    expect(await other.fails('paper.slip', slip)).toEqual({ code: 'NOT_FOUND' })
    expect(await town.leader.fails('paper.slip', slip)).toEqual({ code: 'NOT_FOUND' })
  })
})

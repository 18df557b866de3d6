import { call, clockNow, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { textOfPdf } from '../../../../tests/support/pdf-text'
import { earnPoints } from '../../../../tests/support/presence'
import { dayOf } from '../../../kit/clock'

let town: TestCommunity
let volunteer: Person
let other: Person
let certificateId: string
let number: string
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2 })
  ;[volunteer, other] = town.volunteers as [Person, Person]
  await earnPoints(town, [volunteer])
  ;({ certificateId, number } = await issue())
})
const issue = async () => town.founder.does('certificate.issue', { memberNo: volunteer.memberNo, from: '2026-01-01', until: dayOf(await clockNow()) })
const fileBehind = async (link: string) => new Uint8Array(await (await fetch(link)).arrayBuffer())

describe('a certificate on paper', () => {
  it('is a file with the name, the number, the sums and every activity, and holds only the letters that it needs', async () => {
    const { reply, roundTrips } = await call(volunteer.openid, 'paper.certificate', { certificateId })
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    expect(roundTrips).toBeLessThanOrEqual(10)
    expect(reply.data.rare).toEqual([])
    const file = await fileBehind(reply.data.link)
    expect(file.length).toBeLessThan(100_000)
    const text = await textOfPdf(file)
    for (const part of ['志愿服务记录证明', volunteer.name, number, '扫码记录：1小时（60分钟）', '手工登记：0分钟', '楼道清扫', '测试社区居民委员会', town.founder.name, '（盖章处）', certificateId, '第1页，共1页']) {
      expect(text).toContain(part.replace(/ /g, ''))
    }
  })

  it('is made once: staff and the volunteer open the same file, and the second question only reads', async () => {
    const again = await call(town.founder.openid, 'paper.certificate', { certificateId })
    if (!again.reply.ok) throw new Error(JSON.stringify(again.reply.error))
    expect(again.roundTrips).toBeLessThanOrEqual(4)
    const place = (link: string) => new URL(link).pathname
    const { link } = await volunteer.does('paper.certificate', { certificateId })
    expect(place(again.reply.data.link)).toBe(place(link))
    expect(link).not.toContain(certificateId)
    expect((await fetch(link.split('?')[0] as string)).status).toBe(403)
  })

  it('carries a code for WeChat’s scanner, of which the picture is a PNG', async () => {
    const { imageBase64 } = await volunteer.does('paper.certificateCode', { certificateId })
    expect(Buffer.from(imageBase64, 'base64').subarray(1, 4).toString()).toBe('PNG')
  })

  it('is neither given to others nor found by guessing', async () => {
    for (const procedure of ['paper.certificate', 'paper.certificateCode'] as const) {
      expect(await other.fails(procedure, { certificateId })).toEqual({ code: 'NOT_FOUND' })
      expect(await town.founder.fails(procedure, { certificateId: 'guessed00000' })).toEqual({ code: 'NOT_FOUND' })
      expect(await town.resident.fails(procedure, { certificateId })).toEqual({ code: 'FORBIDDEN' })
    }
  })

  it('is not printed any more once it is revoked, though its code still shows that', async () => {
    const wrong = await issue()
    await volunteer.does('paper.certificate', { certificateId: wrong.certificateId })
    await town.founder.does('certificate.revoke', { certificateId: wrong.certificateId, reason: '时段写错了。' })
    expect(await volunteer.fails('paper.certificate', { certificateId: wrong.certificateId })).toMatchObject({ reason: 'revoked' })
    await volunteer.does('paper.certificateCode', { certificateId: wrong.certificateId })
    expect(JSON.stringify(await other.does('certificate.verify', { code: wrong.certificateId }))).not.toContain(volunteer.name)
  })
})

import { call, clockNow, type Person } from '../../support/client'
import { newCommunity, type TestCommunity } from '../../support/community'
import { earnPoints, shiftWith, wait } from '../../support/presence'
import { scan } from '../../support/shifts'

/** What becomes of hours: typed ones and who looks at them, corrections, stars, and the paper about all of it. */
export async function records(): Promise<void> {
  const town = await newCommunity({ volunteers: 3 })
  await typed(town)
  await corrected(town)
  await star(town)
  await onPaper(town)
}

const today = async () => new Date((await clockNow()) + 8 * 3_600_000).toISOString().slice(0, 10)

async function typed({ leader, gridWorker, founder, resident, volunteers }: TestCommunity): Promise<void> {
  const [who] = volunteers as [Person]
  const evidence = { text: '挂号单在社区留存', photos: [] }
  const { typedId } = await leader.does('hours.type', { memberNo: who.memberNo, activity: '陪诊', place: '市第一医院', servedOn: await today(), minutes: 90, evidence })
  await gridWorker.does('hours.typedList', { state: 'typed' })
  await gridWorker.does('hours.verify', { typedId, accept: true, reason: '' })
  await resident.does('hours.publicity', {})
  await resident.does('hours.object', { typedId, reason: '那天他在外地。' })
  await founder.does('hours.answer', { typedId, uphold: false, reason: '医院证明他在。' })
  await founder.does('hours.typedReport', { month: (await today()).slice(0, 7) })
}

async function corrected(town: TestCommunity): Promise<void> {
  const [, who] = town.volunteers as [Person, Person]
  await earnPoints(town, [who])
  const [entry] = (await who.does('hours.mine', {})).entries
  const { correctionId } = await who.does('correction.ask', { hourEntryId: entry?.hourEntryId ?? '', minutes: 90, reason: '我提前半小时到的。', photos: [] })
  await who.does('correction.mine', {})
  await town.leader.does('correction.list', {})
  await town.leader.does('correction.decide', { correctionId, accept: true, reason: '签到前确实在布置。' })
}

/** More than a hundred scanned hours, as they would really come about. */
async function star(town: TestCommunity): Promise<void> {
  const [, , veteran] = town.volunteers as [Person, Person, Person]
  for (let day = 0; day < 14; day += 1) {
    await wait(16 * 60 + 29)
    const shiftId = await shiftWith(town, [veteran], { minutes: 450, startsIn: 1 })
    await wait(451)
    await scan(veteran, town.leader, shiftId, 'attendance.checkOut')
  }
  await town.founder.does('hours.starsDue', {})
  await town.founder.does('hours.confirmStar', { memberNo: veteran.memberNo, level: 1 })
}

async function onPaper({ founder, volunteers }: TestCommunity): Promise<void> {
  const [, who] = volunteers as [Person, Person]
  const { certificateId } = await founder.does('certificate.issue', { memberNo: who.memberNo, from: '2026-01-01', until: await today() })
  await founder.does('certificate.list', {})
  await who.does('certificate.mine', {})
  await call('a-stranger', 'certificate.verify', { code: certificateId })
  await who.does('paper.certificate', { certificateId })
  await who.does('paper.certificate', { certificateId }) // made before
  await who.does('paper.certificateCode', { certificateId })
  await founder.does('certificate.revoke', { certificateId, reason: '姓名写错。' })
}

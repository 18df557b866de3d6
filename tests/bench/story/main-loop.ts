import type { Person } from '../../support/client'
import { clockNow, setClock } from '../../support/client'
import { newCommunity, type TestCommunity } from '../../support/community'
import { accept } from '../../support/messages'
import { publishShift, scan, signUp } from '../../support/shifts'

/** From a need to a coupon, and what people look at on the way. Some are called twice, because a warm instance knows what a cold one has to ask. */
const MINUTE = 60_000
const HOUR = 60 * MINUTE

export async function mainLoop(): Promise<void> {
  const community = await newCommunity({ volunteers: 4, skills: ['维修电工'], reward: { pricePoints: 4, stock: 20 } })
  await settleIn(community)
  const needId = await ask(community)
  const shiftId = await plan(community, needId)
  await serve(community, shiftId)
  await thank(community, needId)
  await redeem(community)
  await announce(community)
  await look(community, shiftId)
}

const nudge = (who: Person) => who.does('outbox.nudge', {})
const people = ({ volunteers }: TestCommunity) => volunteers as [Person, Person, Person, Person]

async function settleIn(community: TestCommunity): Promise<void> {
  const [first] = people(community)
  await first.does('member.me', {})
  await first.does('member.setDisplay', { elderMode: true, fontSize: 24 })
  await first.does('member.setQuiet', { from: '22:00', to: '06:30' })
  await first.does('member.setVolunteering', { skills: ['维修电工'], availability: [], recommend: true })
  await community.gridWorker.does('member.find', { text: '志愿者' })
  await community.resident.does('community.buildings', {})
  await accept(first, 'shift')
  await accept(first, 'notice')
}

async function ask({ resident, gridWorker }: TestCommunity): Promise<string> {
  await resident.does('catalogue.list', {})
  const wishOn = new Date((await clockNow()) + 32 * HOUR).toISOString().slice(0, 10)
  const need = { itemNo: '060', wishOn, wishPart: 'any' as const, note: '客厅灯不亮了。', risks: ['ladder' as const], riskNote: '', photos: [] }
  const withdrawn = await resident.does('need.submit', need)
  await resident.does('need.withdraw', { needId: withdrawn.needId })
  const { needId } = await resident.does('need.submit', need)
  await resident.does('need.mine', {})
  await gridWorker.does('need.queue', { state: 'submitted' })
  await gridWorker.does('need.verify', { needId, accept: true, reason: '' })
  return needId
}

async function plan(community: TestCommunity, needId: string): Promise<string> {
  const { gridWorker } = community
  const shiftId = await publishShift(community, {
    title: '李阿姨家换灯', needId, startsIn: 10, minutes: 60, posts: [{ name: '电工', seats: 3, skill: '维修电工' }],
    risks: ['ladder'], safeguards: '断电后操作,两人扶梯。', hazard: true, insurancePolicyNo: 'PICC-2026-001',
  })
  await nudge(gridWorker)
  await gridWorker.does('shift.asked', { shiftId })
  return shiftId
}

async function serve(community: TestCommunity, shiftId: string): Promise<void> {
  const { leader } = community
  const [first, second, third, fourth] = people(community)
  for (const who of [first, second, third]) await signUp(who, shiftId)
  await third.does('shift.offerPlace', { shiftId })
  await third.does('shift.keepPlace', { shiftId })
  await signUp(fourth, shiftId) // waits: there are three seats
  await fourth.does('shift.cancelSignUp', { shiftId, reason: '家里有事' })
  await leader.does('attendance.poster', { shiftId })
  const poster = { kind: 'poster' as const, shiftId }
  await scan(first, leader, shiftId, 'attendance.checkIn')
  for (const who of [second, third]) await who.does('attendance.checkIn', { proof: poster })
  await setClock((await clockNow()) + 65 * MINUTE)
  await scan(first, leader, shiftId, 'attendance.checkOut')
  const { attendanceId } = await second.does('attendance.checkOut', { proof: poster })
  await leader.does('attendance.confirm', { attendanceId, present: true })
  await setClock((await clockNow()) + 4 * HOUR) // the third forgot to scan out
  const { people: present } = await leader.does('attendance.list', { shiftId })
  const forgotten = present.find(({ state }) => state === 'review')
  if (forgotten) await leader.does('attendance.settle', { attendanceId: forgotten.attendanceId, minutes: 30 })
}

async function thank({ resident }: TestCommunity, needId: string): Promise<void> {
  await resident.does('need.get', { needId })
  await resident.does('need.confirm', { needId, solved: true, stars: 5, comment: '又快又好。' })
}

async function redeem(community: TestCommunity): Promise<void> {
  const [first, second] = people(community)
  const [reward] = (await first.does('reward.list', {})).rewards
  if (!reward) throw new Error('the reward is missing')
  const { rewardId, price } = reward
  const { code } = await first.does('order.place', { rewardId, price })
  const { orderId } = await second.does('order.place', { rewardId, price })
  await community.clerk.does('order.writeOff', { code: code ?? '' })
  await community.clerk.does('order.writtenOff', {})
  await second.does('order.get', { orderId })
  await second.does('order.cancel', { orderId })
  await first.does('order.mine', {})
}

async function announce({ gridWorker, resident }: TestCommunity): Promise<void> {
  const audience = { kind: 'all' as const }
  const { households } = await gridWorker.does('notice.count', { audience })
  const { noticeId } = await gridWorker.does('notice.publish', { title: '停水通知', body: '明天停水。', audience, needsAcknowledgement: true, expected: households })
  await nudge(gridWorker)
  await resident.does('notice.open', { noticeId })
  await resident.does('notice.acknowledge', { noticeId })
  await gridWorker.does('notice.list', {})
  const { groups } = await gridWorker.does('notice.reach', { noticeId })
  if (groups[0]) await gridWorker.does('notice.markForwarded', { noticeId, groupId: groups[0].groupId })
}

async function look(community: TestCommunity, shiftId: string): Promise<void> {
  const [first] = people(community)
  for (const name of ['shift.list', 'shift.mine', 'hours.mine', 'points.mine'] as const) await first.does(name, {})
  await first.does('shift.get', { shiftId })
  await community.leader.does('shift.led', {})
  await community.leader.does('shift.roster', { shiftId })
  const [item] = (await first.does('inbox.list', {})).items
  if (item) await first.does('inbox.open', { itemId: item.itemId })
  await community.founder.does('desk.waiting', {})
  await nudge(first) // nothing waits
  const everything = { from: '2026-01-01', until: '2026-12-31' }
  await community.founder.does('hours.ledger', { grade: 'measured', ...everything })
  await community.founder.does('paper.ledger', everything)
  await community.founder.does('paper.exports', {})
  await community.founder.does('signal.list', { state: 'open' })
  await community.founder.does('points.prove', {})
  await community.founder.does('system.doctor', {})
}

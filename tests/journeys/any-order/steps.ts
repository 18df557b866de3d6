import fc from 'fast-check'
import { call, newRequestId, type Person } from '../../support/client'
import type { TestCommunity } from '../../support/community'
import { wait } from '../../support/presence'

/**
 * Everything that can happen to a shift, in any order and at any time, sensible or not: what makes no sense has to be refused
 * with a reason, and whatever was not refused must leave the lists and the books in order.
 */
export interface Scene {
  town: TestCommunity
  shifts: readonly string[]
}
export interface Step {
  what: (typeof ACTS)[number]
  who: number
  other: number
  shift: number
  amount: number
}

const ACTS = [
  'signUp', 'signUp', 'signUp', 'cancel', 'offer', 'offerAll', 'keep', 'answer', 'answer', 'checkIn', 'checkIn', 'checkOut', 'checkOut', 'helpIn', 'helpOut',
  'confirm', 'confirm', 'refuse', 'settle', 'walkIn', 'invite', 'takeBack', 'reply', 'seats', 'correct', 'decide', 'time', 'time',
] as const

export const steps = (people: number, shifts: number, most: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      what: fc.constantFrom(...ACTS),
      who: fc.nat(people * 5 - 1),
      other: fc.nat(people - 1),
      shift: fc.nat(shifts - 1),
      amount: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: most - 10, maxLength: most, size: 'max' },
  )

/** Resolves with what was answered: 'ok', a reason, or a code. Anything that is no answer for people throws. */
export async function take({ town, shifts }: Scene, { what, who: n, other: m, shift, amount }: Step): Promise<string> {
  const who = await personFor({ town, shifts }, what, n, shift)
  const other = town.volunteers[m] as Person
  const shiftId = shifts[shift] as string
  const { leader } = town
  const presence = async () => (await leader.does('attendance.list', { shiftId })).people.find(({ memberNo }) => memberNo === who.memberNo)?.attendanceId ?? 'none'
  const token = async () => ({ kind: 'token' as const, token: (await leader.does('attendance.code', { shiftId })).token })
  switch (what) {
    case 'signUp': return answered(town, who, 'shift.signUp', { shiftId, postId: '1' })
    case 'cancel': return answered(town, who, 'shift.cancelSignUp', { shiftId, reason: '家里有事' })
    case 'offer': return answered(town, who, 'shift.offerPlace', { shiftId, to: other.memberNo })
    case 'offerAll': return answered(town, who, 'shift.offerPlace', { shiftId })
    case 'keep': return answered(town, who, 'shift.keepPlace', { shiftId })
    case 'answer': return answered(town, who, 'shift.answer', { shiftId, yes: amount > 1 })
    case 'checkIn': return answered(town, who, 'attendance.checkIn', { shiftId, proof: await token() })
    case 'checkOut': return answered(town, who, 'attendance.checkOut', { shiftId, proof: await token() })
    case 'helpIn': return answered(town, leader, 'attendance.signInFor', { shiftId, memberNo: who.memberNo })
    case 'helpOut': return answered(town, leader, 'attendance.signOutFor', { attendanceId: await presence() })
    case 'confirm': return answered(town, town.gridWorker, 'attendance.confirm', { attendanceId: await presence(), present: true })
    case 'refuse': return answered(town, town.gridWorker, 'attendance.confirm', { attendanceId: await presence(), present: false })
    case 'settle': return answered(town, leader, 'attendance.settle', { attendanceId: await presence(), minutes: amount * 10 })
    case 'walkIn': return answered(town, leader, 'shift.addWalkIn', { shiftId, postId: '1', memberNo: who.memberNo })
    case 'invite': return invite(town, later(shifts), [who, other])
    case 'takeBack': return answered(town, town.gridWorker, 'shift.uninvite', { shiftId: later(shifts), memberNo: who.memberNo })
    case 'reply': return answered(town, who, 'shift.answer', { shiftId: later(shifts), yes: amount > 1 })
    case 'seats': return changeSeats(town, shiftId, amount)
    case 'correct': return askCorrection(town, who, amount)
    case 'decide': return decideCorrection(town, amount)
    case 'time': return wait(amount * 3).then(() => 'ok')
  }
}

/** Whoever is on the list scans in and whoever is present scans out, or too little would happen; one in five tries it anyhow. */
async function personFor({ town, shifts }: Scene, what: Step['what'], n: number, shift: number): Promise<Person> {
  const anybody = town.volunteers[n % town.volunteers.length] as Person
  if (n % 5 === 0) return anybody
  const { people, missing } = await town.leader.does('attendance.list', { shiftId: shifts[shift] as string })
  const some = what === 'checkIn' || what === 'helpIn' ? missing : PRESENT.has(what) ? people : []
  const meant = some[n % (some.length || 1)]
  return town.volunteers.find(({ memberNo }) => memberNo === meant?.memberNo) ?? anybody
}
const PRESENT = new Set<Step['what']>(['checkOut', 'helpOut', 'confirm', 'refuse', 'settle'])

/** The last shift is far enough away for people to be asked. */
const later = (shifts: readonly string[]) => shifts.at(-1) as string

const invite = (town: TestCommunity, shiftId: string, people: readonly Person[]) =>
  answered(town, town.gridWorker, 'shift.invite', { shiftId, postId: '1', memberNos: people.map(({ memberNo }) => memberNo), inPerson: false })

async function changeSeats(town: TestCommunity, shiftId: string, seats: number): Promise<string> {
  const shift = await town.leader.does('shift.get', { shiftId })
  const { title, description, place, risks, safeguards, insurancePolicyNo, startsAt, endsAt } = shift
  const leaderNos = shift.leaders.map(({ memberNo }) => memberNo)
  return answered(town, town.gridWorker, 'shift.change', {
    shiftId, extent: 'one', title, description, place, risks, safeguards, insurancePolicyNo, startsAt, endsAt, leaderNos, seats: [{ postId: '1', seats }],
  })
}

async function askCorrection(town: TestCommunity, who: Person, amount: number): Promise<string> {
  const [entry] = (await who.does('hours.mine', {})).entries
  return entry ? answered(town, who, 'correction.ask', { hourEntryId: entry.hourEntryId, minutes: amount * 15, reason: '记少了', photos: [] }) : 'nothing'
}

async function decideCorrection(town: TestCommunity, amount: number): Promise<string> {
  const [asked] = (await town.founder.does('correction.list', {})).corrections
  return asked ? answered(town, town.founder, 'correction.decide', { correctionId: asked.correctionId, accept: amount > 1, reason: '看过了' }) : 'nothing'
}

/** What people may be told. Everything else is a fault of ours. */
const ANSWERS = new Set(['PRECONDITION_FAILED', 'NOT_FOUND', 'CONFLICT', 'FORBIDDEN'])

export async function answered(town: TestCommunity, who: Person, name: Parameters<typeof call>[1], input: object): Promise<string> {
  const requestId = newRequestId()
  const { reply } = await call(who.openid, name, input as never, requestId, town.id)
  // The network loses an answer now and then: the phone sends again and must hear the same.
  const again = await call(who.openid, name, input as never, requestId, town.id)
  if (reply.ok) {
    expect(again.reply).toEqual(reply)
    return 'ok'
  }
  if (!ANSWERS.has(reply.error.code)) throw new Error(`${name} answered ${JSON.stringify(reply.error)}`)
  return reply.error.reason ?? reply.error.code
}

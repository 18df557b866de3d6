import type { Name } from '#contract/index'
import { clockNow, control, setClock, type Person } from '../support/client'
import { newCommunity, type TestCommunity } from '../support/community'
import { publishShift, scan, signUp } from '../support/shifts'
import type { Client } from './client'
import { inTurns, tenAtATime, type Work } from './pace'
import { median } from './statistics'
import { ENTRIES, everybodysYear, lateIn, ownYear, patternOf, SHIFTS, type Pattern } from './year-documents'

/** What the same questions of the same people cost before and after a year of everybody else. */
export interface YearCost {
  name: Name
  who: string
  /** Times the floor of the same minute. */
  before: number
  after: number
}
export interface Year {
  costs: YearCost[]
  shifts: number
  entries: number
  loadSeconds: number
}

const HOUR = 3_600_000
/** Entries of the one whose record book is read: a shift a week for half a year. */
const OWN = 26
/** Weeks back to where a late page of the ledger begins: two people have a full page after it, and most of the year lies before it. */
const LATE = 16
const CALLS = 60

export async function measureYear(client: Client): Promise<Year> {
  const community = await newCommunity({ volunteers: 2 })
  const [who, friend] = community.volunteers as [Person, Person]
  const served = await publishShift(community, { seats: 2, startsIn: 10, minutes: 60 })
  for (const one of [who, friend]) await signUp(one, served)
  for (const one of [who, friend]) await scan(one, community.leader, served, 'attendance.checkIn')
  await setClock((await clockNow()) + HOUR)
  for (const one of [who, friend]) await scan(one, community.leader, served, 'attendance.checkOut')
  const pattern = await patternOf(served, who.memberNo)
  for (const one of [who, friend]) await control('seed', ownYear(pattern, one.memberNo, OWN))
  const coming = await publishShift(community, { seats: 2, startsIn: 2000 })
  await signUp(who, coming)

  const questions = questionsOf(community, who, served, pattern)
  await ask(client, community, questions)
  const before = await ask(client, community, questions)
  const from = performance.now()
  await tenAtATime(everybodysYear(pattern).map((seed) => async () => void (await control('seed', seed))))
  const loadSeconds = (performance.now() - from) / 1000
  await ask(client, community, questions)
  const after = await ask(client, community, questions)
  return {
    costs: questions.map(({ name, of }, n) => ({ name, who: of, before: before[n] as number, after: after[n] as number })),
    shifts: SHIFTS,
    entries: ENTRIES,
    loadSeconds,
  }
}

interface Question {
  name: Name
  of: string
  openid: string
  input: object
}

const everything = { grade: 'measured', from: '2020-01-01', until: '2099-12-31' }

const questionsOf = ({ leader, founder }: TestCommunity, who: Person, shiftId: string, pattern: Pattern): Question[] => [
  { name: 'attendance.list', of: 'the leader', openid: leader.openid, input: { shiftId } },
  { name: 'shift.list', of: 'a volunteer', openid: who.openid, input: {} },
  { name: 'shift.mine', of: 'a volunteer', openid: who.openid, input: {} },
  { name: 'hours.mine', of: `a volunteer with ${OWN + 1} entries`, openid: who.openid, input: {} },
  { name: 'points.mine', of: 'a volunteer', openid: who.openid, input: {} },
  { name: 'hours.typedReport', of: 'staff', openid: founder.openid, input: { month: '2020-01' } },
  { name: 'hours.ledger', of: 'staff, a full page', openid: founder.openid, input: everything },
  { name: 'hours.ledger', of: `staff, the page of ${LATE} weeks ago`, openid: founder.openid, input: { ...everything, after: lateIn(pattern, LATE * 7) } },
]

/** The median of each question in times the floor, both asked in turns. */
async function ask(client: Client, { id }: TestCommunity, questions: readonly Question[]): Promise<number[]> {
  const costs: number[] = []
  for (const { name, openid, input } of questions) {
    const own: Work = () => client.command(openid, name, input, id)
    const [floors, times] = await inTurns(Array.from({ length: CALLS }, () => [() => client.floor(), own] as const))
    costs.push(median(times) / median(floors))
  }
  return costs
}

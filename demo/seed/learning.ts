import type { Input } from '#contract/index'
import type { Actor } from './actors'

/** What the community teaches and asks for: one course with a session to come, a shift that asks for it, and papers that were seen. */
const HOUR = 3_600_000
const DAY = 24 * HOUR
const CHINA = 8 * HOUR

export async function makeLearning(as: (key: string) => Actor): Promise<void> {
  const teacher = as('demo-sun-yaqin')
  const midnight = Math.floor((Date.now() + CHINA) / DAY) * DAY - CHINA
  const add = async (credential: Input<'credential.create'>['credential']) => (await teacher.does('credential.create', { credential })).credentialId
  const fire = await add({ kind: 'course', name: '消防安全', content: '怎么用灭火器，怎么带人下楼', months: 12 })
  const wiring = await add({ kind: 'qualification', name: '电工证', content: '看姓名、类别和有效期' })
  await add({ kind: 'qualification', name: '健康证', content: '助餐送饭要有，看有效期' })
  await as('demo-he-wenjing').does('credential.record', { credentialId: wiring, memberNo: as('demo-qin-yongfu').memberNo, lastDay: lastDayAfter(2), lastDigits: '017X' })

  const base = { description: '', risks: ['none'], safeguards: '有工作人员照看，备有急救箱。', hazard: false, insurancePolicyNo: '', minAge: 18, leaderNos: [teacher.memberNo] } satisfies Partial<Input<'shift.publish'>>
  const at = (day: number, hour: number, hours: number) => ({ startsAt: midnight + day * DAY + hour * HOUR, endsAt: midnight + day * DAY + (hour + hours) * HOUR })
  await teacher.does('shift.publish', { ...base, ...at(4, 14, 2), title: '消防安全培训', place: '市民学校', trains: fire, posts: [{ name: '学员', seats: 20, skill: null }] })
  await teacher.does('shift.publish', { ...base, ...at(7, 15, 2), title: '微型消防站值守', place: '微型消防站', posts: [{ name: '值守员', seats: 2, skill: null, requires: [fire] }] })
}

/** The last day of the year so many years ahead. */
const lastDayAfter = (years: number) => `${new Date(Date.now() + CHINA).getUTCFullYear() + years}-12-31`

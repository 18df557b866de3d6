import type { Input } from '#contract/index'
import type { Population } from './population'
import type { Actor } from './actors'
import { bringFamilyTogether } from './family'
import { makeLearning } from './learning'
import { registerPartyMembers } from './party'

/** What lies on people's desks today: a few needs in different states, a notice that some have read, who has registered as a party member, and a family. */
export async function makePresent(people: Population, say: (line: string) => void): Promise<void> {
  const as = (key: string): Actor => {
    const found = people.cast.get(key)
    if (!found) throw new Error(`${key} is not in the cast`)
    return found
  }
  const gridWorker = as('demo-he-wenjing')
  const neighbour = as('demo-shi-yulan')
  const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10)
  await neighbour.does('need.submit', {
    itemNo: '076', wishOn: tomorrow, wishPart: 'morning', note: '想学会用手机挂号。', risks: ['none'], riskNote: '', photos: [],
  })
  const audience = { kind: 'all' as const }
  const { households } = await gridWorker.does('notice.count', { audience })
  const { noticeId } = await gridWorker.does('notice.publish', {
    title: '冬季用电用气安全提醒',
    body: '天冷了，请睡前关好燃气阀门，电热毯不过夜，楼道不给电动车充电。独居老人家里有困难，随时找网格员。',
    audience,
    needsAcknowledgement: false,
    expected: households,
  })
  for (const reader of [neighbour, as('demo-wang-jiansheng'), as('demo-qin-yongfu'), ...people.others.slice(0, 40)]) {
    await reader.does('notice.open', { noticeId })
  }
  await registerPartyMembers(as)
  await bringFamilyTogether(as)
  await typeHours(as)
  await makeLearning(as)
  say('one open need, one notice, some double registrations, a family, two typed entries, a course and what asks for it')
}

/** What could not be scanned: one entry is public for three working days, another waits for a second person. */
async function typeHours(as: (key: string) => Actor): Promise<void> {
  const servedOn = new Date(Date.now() - 40 * 3_600_000).toISOString().slice(0, 10)
  const typed = (by: string, whose: string, entry: Pick<Input<'hours.type'>, 'activity' | 'place' | 'minutes'>, text: string) =>
    as(by).does('hours.type', { memberNo: as(whose).memberNo, servedOn, ...entry, evidence: { text, photos: [] } })
  const { typedId } = await typed('demo-sun-yaqin', 'demo-cheng-xueying', { activity: '陪诊', place: '社区卫生服务中心', minutes: 150 }, '挂号单和门诊病历都看过。')
  await as('demo-guo-jianmin').does('hours.verify', { typedId, accept: true, reason: '' })
  await typed('demo-he-wenjing', 'demo-qin-yongfu', { activity: '帮邻居取药', place: '社区药房', minutes: 40 }, '居民来电确认。')
}

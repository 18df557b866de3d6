import type { LocalCloud } from '../../localcloud'
import { callAs, startCloud } from './start'

/** A program that shares no code with ours runs on the local cloud: what it is promised is the platform, not our habits. */

let cloud: LocalCloud
let stop: () => Promise<void>
beforeAll(async () => {
  const indexes = [
    { collection: 'lines', name: 'newest', keys: [['at', -1]] as const },
    { collection: 'mornings', name: 'due', keys: [['due', 1]] as const },
  ]
  ;({ cloud, stop } = await startCloud({ indexes, env: { PEN: 'blue' } }))
})
afterAll(() => stop())

const as = (openid: string, name: string, event: object = {}) => callAs(openid, cloud.url, name, event)

describe('a guest book', () => {
  it('takes a line from each visitor and shows the newest first, function calling function as the same person', async () => {
    await as('an', 'sign', { line: '你好' })
    expect(await as('bo', 'sign', { line: '打扰了' })).toEqual({
      lines: ['打扰了', '你好'], reader: 'bo', source: 'wx_client,scf', pen: 'blue',
    })
  })

  it('keeps one line for each person', async () => {
    await as('an', 'sign', { line: '又来了' })
    expect(await as('an', 'wall')).toMatchObject({ lines: ['又来了', '打扰了'] })
  })

  it('knows who writes when many write at once', async () => {
    const people = Array.from({ length: 12 }, (_, n) => `guest${n}`)
    const answers = await Promise.all(people.map((openid) => as(openid, 'sign', { line: openid })))
    expect(answers.map((answer) => (answer as { reader: string }).reader)).toEqual(people)
  })

  it('takes no line from nobody', async () => {
    const reply = await fetch(`${cloud.url}/functions/sign`, { method: 'POST', body: '{"line":"?"}' })
    expect(await reply.json()).toEqual({ result: { refused: 'sign in first' } })
  })

  it('may send messages only from the function whose config.json says so', async () => {
    await cloud.wechat.grant('an', 'thanks')
    expect(await as('an', 'sign', { line: '谢', thank: true })).toEqual({ errCode: -604101 })
    expect(cloud.wechat.credits('an', 'thanks')).toBe(1)
  })

  it('counts its lines at half past eight in China, once for each morning', async () => {
    await cloud.wechat.grant('owner', 'morning', 5)
    await cloud.clock.set(Date.parse('2031-05-01T08:29:58+08:00'))
    const before = cloud.wechat.messages({ templateId: 'morning' }).length // the long way here passed many mornings, as one
    await cloud.clock.advance(2_500)
    await cloud.clock.advance(3_600_000)
    expect(cloud.wechat.messages({ templateId: 'morning' }).slice(before)).toMatchObject([{ openid: 'owner', at: expect.any(Number) as number }])
    const query = { collectionName: 'mornings', queryType: 'DOC', query: '{"_id":"2031-05-01"}', multi: false }
    const { data } = (await cloud.database.handle('database.getDocument', query)) as { data: { list: string[] } }
    expect(data.list).toHaveLength(1)
    expect(data.list[0]).toContain('"due":"2031-05-01T00:30:00Z"')
  })
})

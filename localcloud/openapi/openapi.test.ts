import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { http, startFixtures, type FixtureCloud } from '../fixtures/start-fixtures'

let fixtures: FixtureCloud
beforeAll(async () => (fixtures = await startFixtures({ templates: { shift: ['thing1', 'time2'] } })))
afterEach(() => fixtures.cloud.reset())
afterAll(() => fixtures.stop())

interface Answer {
  done?: Record<string, unknown>
  failed?: { errCode: number; errMsg: string }
}

async function call(api: string, params: object, functionName = 'wechat'): Promise<Answer> {
  const reply = await fixtures.cloud.invoke(functionName, { api, params }, { openid: 'alice' })
  if (!reply.ok) throw new Error(reply.errMsg)
  return reply.result as Answer
}

const data = { thing1: { value: '敬老院陪伴' }, time2: { value: '2026年5月1日 09:00' } }
const message = { touser: 'alice', templateId: 'shift', page: 'pages/home/index', data }
const send = (changes: object = {}) => call('subscribeMessage.send', { ...message, ...changes })

describe('subscribeMessage.send', () => {
  it('delivers one message for one accept', async () => {
    const { wechat } = fixtures.cloud
    await wechat.grant('alice', 'shift')
    const first = await send()
    expect(first.done).toMatchObject({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' })
    expect(wechat.messages({ openid: 'alice' })).toMatchObject([
      { openid: 'alice', templateId: 'shift', page: 'pages/home/index', data },
    ])
    expect(await send()).toMatchObject({ failed: { errCode: 43101 } })
    expect(wechat.messages()).toHaveLength(1)
  })

  it('never sends more than was accepted, however many send at once', async () => {
    await fixtures.cloud.wechat.grant('alice', 'shift', 3)
    const answers = await Promise.all(Array.from({ length: 8 }, () => send()))
    expect(answers.filter((answer) => answer.done)).toHaveLength(3)
    expect(fixtures.cloud.wechat.credits('alice', 'shift')).toBe(0)
  })

  it('spends no credit on a message that it refuses', async () => {
    await fixtures.cloud.wechat.grant('alice', 'shift')
    expect(await send({ data: { ...data, thing1: { value: '' } } })).toMatchObject({
      failed: { errCode: 47003, errMsg: expect.stringContaining('data.thing1.value is empty') as string },
    })
    expect(fixtures.cloud.wechat.credits('alice', 'shift')).toBe(1)
  })

  it('refuses a message without a field of its template', async () => {
    expect(await send({ data: { thing1: data.thing1 } })).toMatchObject({ failed: { errCode: 47003 } })
  })

  it('refuses an unknown template, a missing person and a page with a slash in front', async () => {
    expect(await send({ templateId: 'unknown' })).toMatchObject({ failed: { errCode: 40037 } })
    expect(await send({ touser: '' })).toMatchObject({ failed: { errCode: 40003 } })
    expect(await send({ page: '/pages/home/index' })).toMatchObject({ failed: { errCode: 41030 } })
  })

  it('refuses a person who forbade it, until the person allows it again', async () => {
    const { wechat } = fixtures.cloud
    await wechat.grant('alice', 'shift', 5)
    await wechat.refuse('alice', 'shift')
    expect(await send()).toMatchObject({ failed: { errCode: 43101 } })
    expect(await wechat.askToSubscribe('alice', ['shift'])).toEqual({ shift: 'reject' })
    await wechat.allow('alice', 'shift')
    expect(await wechat.askToSubscribe('alice', ['shift'])).toEqual({ shift: 'accept' })
    expect(await send()).toMatchObject({ done: { errCode: 0 } })
  })

  it('gets its credit from the dialog of the preview, for the person of the address', async () => {
    const headers = { host: 'bob.localhost', 'content-type': 'application/json' }
    const reply = await http(fixtures.cloud, 'POST', '/_wechat/subscribe', headers, '{"templateIds":["shift"]}')
    expect(JSON.parse(reply.text)).toEqual({ shift: 'accept' })
    expect(fixtures.cloud.wechat.credits('bob', 'shift')).toBe(1)
  })

  it('gets one credit of one dialog, which takes between one template and five', async () => {
    const headers = { host: 'bob.localhost', 'content-type': 'application/json' }
    const ask = (templateIds: unknown) => http(fixtures.cloud, 'POST', '/_wechat/subscribe', headers, JSON.stringify({ templateIds }))
    expect(JSON.parse((await ask(['shift', 'shift'])).text)).toEqual({ shift: 'accept' })
    expect(fixtures.cloud.wechat.credits('bob', 'shift')).toBe(1)
    expect(await ask(['a', 'b', 'c', 'd', 'e'])).toMatchObject({ status: 200 })
    expect(await ask(['a', 'b', 'c', 'd', 'e', 'shift'])).toMatchObject({ status: 400, text: expect.stringContaining('20003') as string })
    for (const nothing of [[], undefined]) expect(await ask(nothing)).toMatchObject({ status: 400, text: expect.stringContaining('10001') as string })
    expect(fixtures.cloud.wechat.credits('bob', 'shift')).toBe(1)
  })

  it.each(['"x"', '0', '-1', '1.5', 'null'])('gets no credit of a grant of %s', async (count) => {
    const headers = { 'content-type': 'application/json' }
    const grant = (fields: string) => http(fixtures.cloud, 'POST', '/_cloud/grant', headers, `{${fields}"count":${count}}`)
    expect(await grant('"openid":"bob","templateId":"shift",')).toMatchObject({ status: 400, text: expect.stringContaining('whole number') as string })
    expect(await grant('"templateId":"shift",')).toMatchObject({ status: 400, text: expect.stringContaining('openid') as string })
    expect(fixtures.cloud.wechat.credits('bob', 'shift')).toBe(0)
  })
})

describe('permission', () => {
  it('is needed in the config of the function', async () => {
    expect(await fixtures.cloud.invoke('unpermitted', { api: 'subscribeMessage.send', params: message }, {})).toMatchObject({
      result: { failed: { errCode: -604101 } },
    })
  })

  it('does not help with an interface that is not there', async () => {
    expect(await call('urllink.generate', { path: 'pages/home/index' })).toMatchObject({ failed: { errCode: -604100 } })
  })
})

describe('wxacode.getUnlimited', () => {
  const draw = async (params: object): Promise<{ text?: string; width: number }> => {
    const { done } = await call('wxacode.getUnlimited', params)
    const { data: pixels, width, height } = PNG.sync.read(Buffer.from(String(done?.['buffer']), 'base64'))
    return { text: jsQR(new Uint8ClampedArray(pixels), width, height)?.data, width }
  }

  it('draws a code that a reader can read', async () => {
    expect(await draw({ scene: 'tok_9-Zz', page: 'pages/check-in/index' })).toEqual({
      text: 'weapp:pages/check-in/index?scene=tok_9-Zz',
      width: 430,
    })
  })

  it('draws it as large as asked, in another colour', async () => {
    const look = { width: 280, lineColor: { r: 20, g: 60, b: 90 } }
    expect(await draw({ scene: 'a', page: 'p', ...look })).toEqual({ text: 'weapp:p?scene=a', width: 280 })
  })

  it.each([
    [{ scene: 'x'.repeat(33) }, 40169],
    [{ scene: '' }, 40169],
    [{ scene: '值班' }, 40129],
    [{ scene: 'a%b' }, 40129],
    [{ scene: 'a', page: '/pages/home/index' }, 41030],
    [{ scene: 'a', page: 'pages/home/index?a=1' }, 41030],
    [{ scene: 'a', width: 100 }, 47001],
  ])('refuses %j with %d', async (params, errCode) => {
    expect(await call('wxacode.getUnlimited', params)).toMatchObject({ failed: { errCode } })
  })
})

describe('security.msgSecCheck', () => {
  const check = (changes: object) =>
    call('security.msgSecCheck', { version: 2, openid: 'alice', scene: 2, content: '周六一起打扫楼道', ...changes })

  it.each([
    ['周六一起打扫楼道', 'pass'],
    ['加微信领红包', 'risky'],
    ['代开发票', 'risky'],
    ['一起赌博', 'risky'],
    ['这条待审', 'review'],
  ])('judges %s as %s', async (content, suggest) => {
    expect(await check({ content })).toMatchObject({ done: { errCode: 0, result: { suggest } } })
  })

  it('reads the title too', async () => {
    expect(await check({ title: '发票' })).toMatchObject({ done: { result: { suggest: 'risky' } } })
  })

  it.each([
    [{ version: 1 }, 47001],
    [{ openid: '' }, 40003],
    [{ scene: 9 }, 40129],
    [{ content: '' }, 44002],
    [{ content: '字'.repeat(2501) }, 47001],
  ])('refuses %j with %d', async (changes, errCode) => {
    expect(await check(changes)).toMatchObject({ failed: { errCode } })
  })

  it('refuses to judge for somebody who was not there within two hours', async () => {
    expect(await check({ openid: 'carol' })).toMatchObject({ failed: { errCode: 61010 } })
    await fixtures.cloud.invoke('probe', { deed: 'nothing' }, { openid: 'carol' })
    expect(await check({ openid: 'carol' })).toMatchObject({ done: { errCode: 0 } })
  })
})

describe('codes that a client passes on', () => {
  const codeOf = async (path: string, body: string): Promise<Record<string, string>> => {
    const headers = { 'x-demo-openid': 'alice', 'content-type': 'application/json' }
    return JSON.parse((await http(fixtures.cloud, 'POST', path, headers, body)).text) as Record<string, string>
  }
  const number = (code?: string) => call('phonenumber.getPhoneNumber', { code })

  it('give a phone number once', async () => {
    const { code } = await codeOf('/_wechat/phone-code', '{"phoneNumber":"13800000000"}')
    expect(await number(code)).toMatchObject({ done: { phoneInfo: { phoneNumber: '13800000000', countryCode: '86' } } })
    expect(await number(code)).toMatchObject({ failed: { errCode: 40029 } })
  })

  it('give a phone number within five minutes', async () => {
    const { code } = await codeOf('/_wechat/phone-code', '{}')
    await fixtures.cloud.clock.advance(300_000)
    expect(await number(code)).toMatchObject({ failed: { errCode: 40029 } })
  })

  it('give open data with a watermark, and an error in the place of what is unknown', async () => {
    const { cloudID } = await codeOf('/_wechat/cloud-id', '{"opengid":"G1"}')
    const answer = await call('getOpenData', { list: [cloudID, 'unknown'] })
    expect(answer.done?.['list']).toMatchObject([
      { cloudID, data: { opengid: 'G1', watermark: { appid: 'wxdemo0000000000' } } },
      { cloudID: 'unknown', errCode: -601006 },
    ])
  })
})

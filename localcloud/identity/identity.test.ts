import { doneOf, http, startFixtures, type FixtureCloud } from '../fixtures/start-fixtures'

let fixtures: FixtureCloud
beforeAll(async () => (fixtures = await startFixtures()))
afterAll(() => fixtures.stop())

const ask = JSON.stringify({ deed: 'whoAmI' })
const callOver = async (headers: Record<string, string>): Promise<Record<string, unknown>> => {
  const reply = await http(fixtures.cloud, 'POST', '/functions/probe', headers, ask)
  return (JSON.parse(reply.text) as { result: { done: Record<string, unknown> } }).result.done
}

describe('who a function thinks is calling', () => {
  it('is the person of the invocation', async () => {
    const context = doneOf(await fixtures.probe('whoAmI', {}, 'oAbC_-9'))
    expect(context).toEqual({
      OPENID: 'oAbC_-9',
      APPID: 'wxdemo0000000000',
      CLIENTIP: '127.0.0.1',
      ENV: 'demo-tests',
      SOURCE: 'wx_client',
    })
  })

  it('leaves nothing of one caller to the next in the same instance', async () => {
    const { cloud } = fixtures
    const who = { deed: 'environment' }
    const first = doneOf<NodeJS.ProcessEnv>(await cloud.invoke('probe', who, { openid: 'alice', unionid: 'union' }))
    const second = doneOf<NodeJS.ProcessEnv>(await cloud.invoke('probe', who, {}))
    expect(first['WX_UNIONID']).toBe('union')
    expect(Object.keys(second).filter((name) => /^WX_(OPENID|UNIONID)/.test(name))).toEqual([])
    expect(second['WX_API_TOKEN']).not.toBe(first['WX_API_TOKEN'])
  })

  it('keeps the person and adds a step when one function calls another', async () => {
    const inner = { name: 'probe', data: { deed: 'call', name: 'probe', data: { deed: 'whoAmI' } } }
    const reply = doneOf<{ done: { done: object } }>(await fixtures.probe('call', inner))
    expect(reply.done.done).toMatchObject({ OPENID: 'alice', SOURCE: 'wx_client,scf,scf' })
  })

  it('tells the function of a mini-program call who calls in the event as well', async () => {
    const event = doneOf(await fixtures.probe('echo', { a: 1 }))
    expect(event).toEqual({ a: 1, userInfo: { appId: 'wxdemo0000000000', openId: 'alice' } })
  })

  it('cannot be the cloud: nobody may claim the source of a timer', async () => {
    const claim = fixtures.cloud.invoke('probe', { deed: 'whoAmI' }, { source: 'wx_trigger' })
    await expect(claim).rejects.toThrow('only the cloud itself fires timers')
  })
})

describe('identity over HTTP', () => {
  it('is the name in the address', async () => {
    expect(await callOver({ host: 'chen-li.localhost:8080' })).toMatchObject({ OPENID: 'chen-li', SOURCE: 'wx_client' })
  })

  it('is the header for curl and tests', async () => {
    expect(await callOver({ 'x-demo-openid': 'bob' })).toMatchObject({ OPENID: 'bob', SOURCE: 'wx_client' })
  })

  it('cannot be changed by the page of a person', async () => {
    expect(await callOver({ host: 'chen.localhost', 'x-demo-openid': 'bob' })).toMatchObject({ OPENID: 'chen' })
  })

  it('is nobody at the bare address', async () => {
    const context = await callOver({})
    expect(context).toMatchObject({ SOURCE: 'wx_http' })
    expect(context).not.toHaveProperty('OPENID')
  })

  it('refuses what is no openid', async () => {
    const reply = await http(fixtures.cloud, 'POST', '/functions/probe', { 'x-demo-openid': 'a b' }, ask)
    expect(reply.status).toBe(400)
  })
})

import path from 'node:path'
import fc from 'fast-check'
import { launch } from './host/launch'
import type { MiniApp } from './host/mini-app'
import type { LaunchRequest } from './host/running'
import { WxFailure } from './host/wx-failure'

const dist = path.join(__dirname, 'fixtures', 'plain')
let app: MiniApp

async function start(request: Partial<LaunchRequest> = {}): Promise<MiniApp> {
  app = await launch({ dist, call: () => ({ text: 'hello' }), ...request })
  return app
}
/** What the fixture wrote down about its own life, since the last reading. */
function log(): string[] {
  const lines = JSON.parse(app.storage.get('log') ?? '[]') as string[]
  app.storage.delete('log')
  return lines
}
const at = (url: string) => ({ launchOptions: { path: url } })
const said = () => app.page().$('.said').textContent

afterEach(() => app.close())

describe('a page', () => {
  it('shows its words line by line, without what is hidden', async () => {
    await start()
    expect(app.page().text().split('\n').slice(-2)).toEqual(['picked none', 'one line'])
    expect(app.page().title).toBe('The list')
    expect(app.problems()).toEqual([])
  })

  it('keeps a keyed list in order, and each row its own input, while it is sorted and changed at once', async () => {
    const orders = ['cfda', 'efdbc', 'abc', '', 'cab', 'dcbae']
    const answers = orders.map((order) => [...order].map((id) => ({ id })))
    await start({ call: () => answers.shift() })
    const page = app.page()
    await page.input('[name="c"]', 'typed in c')
    for (const order of orders) {
      await page.pullDown()
      expect(page.$$('.name').map((name) => name.textContent).join('')).toBe(order)
      if (order === 'efdbc') expect(page.value('[name="c"]')).toBe('typed in c')
    }
    expect(page.value('[name="c"]')).toBe('')
  })

  it('shows any rows in the order it was given, whatever stood there before', async () => {
    const orders = fc.sample(fc.shuffledSubarray([...'abcdefg']), { numRuns: 60, seed: 7 })
    const answers = orders.map((order) => order.map((id) => ({ id })))
    await start({ call: () => answers.shift() })
    for (const order of orders) {
      await app.page().pullDown()
      expect(app.page().$$('.name').map((name) => name.textContent)).toEqual(order)
    }
  })

  it('carries a tap from forty levels down', async () => {
    await start(at('packages/deep/pages/nest/index'))
    const page = app.page()
    expect(page.$$('.level')).toHaveLength(40)
    await page.tapText('bottom 0')
    await page.tapText('bottom 1')
    expect(page.text()).toContain('bottom 2')
  })

  it('stops a tap where it is caught', async () => {
    await start()
    const page = app.page()
    await page.tapText('remove b')
    expect(page.$$('.row')).toHaveLength(2)
    expect(page.text()).toContain('picked none')
    await page.tap(page.byText('c'))
    expect(page.text()).toContain('picked c')
  })

  it('refuses what a person cannot do', async () => {
    await start(at('pages/form/index'))
    const page = app.page()
    await expect(page.tapText('Closed')).rejects.toThrow('is disabled')
    await expect(page.tapText('Nobody listens here')).rejects.toThrow('nothing listens')
    await expect(page.tapText('No such words')).rejects.toThrow('0 elements')
    await expect(page.tap('wx-button')).rejects.toThrow('elements of pages/form/index fit wx-button')
    expect(said()).toBe('nothing')
  })

  it('shares by the menu and by a button', async () => {
    await start(at('pages/form/index'))
    await app.page().share()
    expect(app.page().shared).toEqual({ title: 'shared from menu' })
    await app.page().tapText('Share')
    expect(app.page().shared).toEqual({ title: 'shared from button' })
  })
})

describe('a form', () => {
  beforeEach(() => start(at('pages/form/index')))

  it('clears a controlled input', async () => {
    const page = app.page()
    expect(page.value('#message')).toBe('hello')
    await page.input('#message', 'again')
    expect(page.value('#message')).toBe('again')
    await page.tapText('Clear')
    expect(page.value('#message')).toBe('')
  })

  it('cuts what is typed at maxlength', async () => {
    await app.page().input('#message', 'far too long')
    expect(app.page().value('#message')).toBe('far t')
  })

  it('submits what its fields hold', async () => {
    const page = app.page()
    await page.input('#message', 'hey')
    await page.tap('#loud')
    expect(said()).toBe('true')
    await page.tapText('Tuesday')
    expect(said()).toBe('["tue"]')
    await page.tapText('Send')
    expect(JSON.parse(said() ?? '')).toEqual({ message: 'hey', loud: true, days: ['tue'] })
  })

  it('takes the choice of a picker', async () => {
    await app.page().change('#day', '2026-03-01')
    expect(app.page().text()).toContain('Day 2026-03-01')
  })
})

describe('the page stack', () => {
  const step = (n: number) => `/pages/step/index?n=${n}`
  const go = (api: string, options: object) => (app.call(api, options) as Promise<unknown>).then(() => app.settle())

  it('launches, opens and leaves pages in WeChat’s order', async () => {
    await start({ launchOptions: { scene: 1047, query: { scene: 's%3D1' } } })
    expect(log()).toEqual(['launch 1047 {"scene":"s%3D1"}', 'show', 'list load', 'list show', 'list ready'])
    await go('navigateTo', { url: `${step(1)}&raw=%E4%BD%A0` })
    expect(app.page().text()).toBe('step 1 of 2 %E4%BD%A0')
    expect(log()).toEqual(['list hide', 'step load', 'step show', 'step ready'])
    await app.back()
    expect(log()).toEqual(['step unload', 'list show'])
  })

  it('replaces a page on redirectTo and everything on reLaunch', async () => {
    await start()
    await go('navigateTo', { url: step(1) })
    await go('redirectTo', { url: step(2) })
    expect(app.pages().map((page) => page.text()).at(-1)).toBe('step 2 of 2')
    await go('reLaunch', { url: step(3) })
    expect(app.pages().map((page) => page.text())).toEqual(['step 3 of 1'])
    expect(log().filter((line) => line.endsWith('unload'))).toEqual(['step unload', 'step unload', 'list unload'])
  })

  it('keeps tab pages alive behind each other and unloads the rest', async () => {
    await start()
    await app.page().tapText('remove a')
    await go('navigateTo', { url: step(1) })
    log()
    await go('switchTab', { url: '/pages/form/index?ignored=1' })
    expect(log()).toEqual(['step unload', 'form load', 'form show', 'form ready'])
    expect(app.page().query).toEqual({})
    await app.tapTab('List')
    expect(log()).toEqual(['form hide', 'list show'])
    expect(app.page().$$('.row')).toHaveLength(2)
  })

  it('refuses steps against the rules and changes nothing', async () => {
    await start()
    const refusals = [
      ['navigateTo', '/pages/form/index', 'navigateTo:fail can not navigateTo a tabbar page'],
      ['redirectTo', '/pages/form/index', 'redirectTo:fail can not redirectTo a tabbar page'],
      ['switchTab', '/pages/step/index', 'switchTab:fail can not switch to no-tabBar page'],
      ['navigateTo', '/pages/nowhere/index', 'navigateTo:fail page "pages/nowhere/index" is not found'],
      ['navigateBack', '', 'navigateBack:fail cannot navigate back at first page.'],
    ] as const
    for (const [api, url, errMsg] of refusals) await expect(go(api, { url })).rejects.toEqual({ errMsg })
    expect(app.page().route).toBe('pages/list/index')
  })

  it('holds ten pages and goes back by several', async () => {
    await start()
    for (let n = 2; n <= 10; n += 1) await go('navigateTo', { url: step(n) })
    await expect(go('navigateTo', { url: step(11) })).rejects.toEqual({ errMsg: 'navigateTo:fail webview count limit exceed' })
    await go('navigateBack', { delta: 3 })
    expect(app.page().text()).toBe('step 7 of 7')
    await go('navigateBack', { delta: 99 })
    expect(app.pages()).toHaveLength(1)
  })

  it('lets nobody touch a page below another', async () => {
    await start()
    const below = app.page()
    await go('navigateTo', { url: step(1) })
    await expect(below.tapText('remove a')).rejects.toThrow('is not the page on top')
  })

  it('tells the application of a page that does not exist', async () => {
    await start(at('pages/nowhere/index'))
    expect(log()).toContain('missing pages/nowhere/index')
    expect(app.problems().join()).toContain('pages/nowhere/index')
  })
})

describe('wx', () => {
  const press = async (name: string) => {
    await app.page().tap(app.page().$(`[data-name="${name}"]`))
    return said()
  }

  it('calls a cloud function with plain JSON and records the call', async () => {
    const heard: unknown[] = []
    await start({ ...at('pages/api/index'), call: (request) => (heard.push(request), { text: 'hello' }) })
    expect(await press('call')).toBe('hello')
    expect(heard).toEqual([{ name: 'greet', data: { name: 'Li' } }])
    expect(app.calls('cloud.callFunction').map(({ options }) => options)).toEqual([{ name: 'greet', data: { name: 'Li' } }])
  })

  it('fails a cloud function with errCode and errMsg', async () => {
    const call = () => Promise.reject(Object.assign(new Error(), { errCode: -504003, errMsg: 'timed out' }))
    await start({ ...at('pages/api/index'), call })
    expect(await press('call')).toBe('cloud.callFunction:fail timed out -504003')
  })

  it('shows what a page shows while an answer is on its way', async () => {
    let answer: (value: unknown) => void = () => undefined
    await start({ ...at('pages/api/index'), call: () => new Promise((resolve) => (answer = resolve)) })
    const pressed = press('call')
    await app.settle({ except: ['cloud.callFunction'] })
    expect(said()).toBe('nothing')
    answer({ text: 'at last' })
    expect(await pressed).toBe('at last')
  })

  it('names what a page that does not settle is waiting for', async () => {
    let answer: (value: unknown) => void = () => undefined
    await start({ ...at('pages/api/index'), call: () => new Promise((resolve) => (answer = resolve)) })
    const pressed = press('call')
    await expect(app.settle({ limitMs: 30 })).rejects.toThrow('does not settle: cloud.callFunction')
    answer({ text: 'at last' })
    await pressed
  })

  it('answers by an override, at launch or later', async () => {
    await start({ ...at('pages/api/index'), wx: { scanCode: () => ({ result: 'scanned' }) } })
    expect(await press('scan')).toBe('scanned')
    app.override('scanCode', () => Promise.reject(new WxFailure('scanCode:fail cancel')))
    expect(await press('scan')).toBe('scanCode:fail cancel undefined')
    await expect(launch({ dist, call: () => null, wx: { sendPigeon: () => ({}) } })).rejects.toThrow('no API of WeChat')
  })

  it('asks for subscriptions only in a tap or after a dialog', async () => {
    await start(at('pages/api/index'))
    expect(await press('ask')).toBe('accept')
    expect(await press('ask after modal')).toBe('accept')
    expect(await press('ask late')).toContain('can only be invoked by user TAP gesture')
  })

  it('answers callbacks, events, failures and queries', async () => {
    await start(at('pages/api/index'))
    expect(await press('callback')).toBe('showToast:ok')
    expect(app.screen.toast).toBe('Hi')
    expect(await press('missing')).toBe('getStorage:fail data not found undefined')
    expect(await press('rect')).toBe('number')
    expect(await press('bytes')).toBe('6YK75Ly0')
    await press('network')
    await app.emit('NetworkStatusChange', { isConnected: false })
    expect(said()).toBe('connected false')
    expect(app.problems()).toEqual([])
  })

  it('keeps the storage for the next launch', async () => {
    const { storage } = await start()
    await app.close()
    await start({ storage })
    expect(log().filter((line) => line.startsWith('launch'))).toHaveLength(2)
  })

  it('moves its clock without waiting', async () => {
    await start(at('pages/api/index'))
    await press('later')
    await app.advance(29_000)
    expect(said()).toBe('nothing')
    await app.advance(1_000)
    expect(said()).toBe('30 s later')
    await app.advance(86_400_000)
    const tomorrow = new Date(Date.now() + 86_430_000).toISOString().slice(0, 10)
    expect(await press('date')).toBe(`${tomorrow} true`)
  })

  it('goes to the background and comes back by another door', async () => {
    await start()
    log()
    await app.hide()
    await app.show({ scene: 1007 })
    expect(log()).toEqual(['list hide', 'hide', 'show', 'list show'])
    expect(app.call('getEnterOptionsSync')).toMatchObject({ scene: 1007 })
    expect(app.call('getLaunchOptionsSync')).toMatchObject({ scene: 1001 })
  })
})

describe('problems', () => {
  const red: [action: string, problem: RegExp][] = [
    ['throw', /^error: Error: thrown in a handler/],
    ['reject', /^rejection: Error: nobody catches/],
    ['log', /^console: printed in red/],
    ['undefined', /^setData: pages\/api\/index sets said to undefined/],
    ['unknown', /^api: wx\.sendPigeon is no API of WeChat/],
    ['unmodelled', /^api: wx\.restartMiniProgram is not modelled/],
    ['document', /^error: TypeError: Cannot read properties of undefined \(reading 'title'\)/],
    ['url', /^error: ReferenceError: URL is not defined/],
    ['evaluate', /^error: EvalError/],
  ]
  it.each(red)('include what the action "%s" does', async (action, problem) => {
    await start(at('pages/api/index'))
    await app.page().tapText(action)
    expect(app.problems()).toEqual(expect.arrayContaining([expect.stringMatching(problem)]))
  })

  it('reach the mini-program’s own listeners', async () => {
    await start(at('pages/api/index'))
    log()
    await app.page().tapText('throw')
    await app.page().tapText('reject')
    expect(log()).toEqual(['error Error: thrown in a handler', 'rejection nobody catches'])
  })
})

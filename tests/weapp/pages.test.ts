/**
 * Every page of the built mini-program, opened by its address while the cloud is out of reach. Whatever a page wants
 * to show, it must come up without a word in red and say something.
 */
import path from 'node:path'
import { launch } from './host/launch'
import type { MiniApp } from './host/mini-app'
import { MiniPackage } from './host/mini-package'

const dist = path.resolve(__dirname, '..', '..', 'dist', 'weapp')
/** Our own budget for one update, well under WeChat's 1 MB: https://developers.weixin.qq.com/miniprogram/dev/framework/performance/tips/runtime_setData.html */
const MAX_SET_DATA = 64 << 10

/** Longer than the client's retries take: afterwards a page has given up and says so. */
const PATIENCE_MS = 20_000

const unavailable = () => ({ ok: false, error: { code: 'SERVICE_UNAVAILABLE', message: 'down' }, traceId: 'test' })

let app: MiniApp | undefined
afterEach(() => app?.close())

describe.each(new MiniPackage(dist).pages.map((page) => [page]))('the page %s', (page) => {
  it('comes up when the cloud answers SERVICE_UNAVAILABLE', async () => {
    app = await launch({ dist, call: unavailable, launchOptions: { path: page } })
    await app.advance(PATIENCE_MS)
    expect(app.problems()).toEqual([])
    expect(app.page().title).not.toBe('')
    expect(Math.max(...app.setDataSizes)).toBeLessThan(MAX_SET_DATA)
  })

  it('comes up when the cloud cannot be reached at all', async () => {
    const call = () => Promise.reject(Object.assign(new Error(), { errCode: -1, errMsg: 'request:fail timeout' }))
    app = await launch({ dist, call, launchOptions: { path: page } })
    await app.advance(PATIENCE_MS)
    expect(app.problems()).toEqual([])
  })
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { http, startFixtures, type FixtureCloud, type HttpReply } from '../../localcloud/fixtures/start-fixtures'
import { previewRoutes } from './routes'

const h5Dir = mkdtempSync(path.join(tmpdir(), 'preview-h5-'))
let fixtures: FixtureCloud
beforeAll(async () => (fixtures = await startFixtures({ routes: (app, cloud) => previewRoutes(app, cloud, h5Dir) })))
afterAll(async () => {
  await fixtures.stop()
  rmSync(h5Dir, { recursive: true, force: true })
})

const get = (url: string, host: string, method = 'GET'): Promise<HttpReply> => http(fixtures.cloud, method, url, { host: `${host}:${fixtures.cloud.port}` })
const ofDesk = (url: string) => get(url, '127.0.0.1')
const ofPhone = (url: string) => get(url, 'demo-li-guilan.localhost')

describe('the desk', () => {
  it('is at every name of this machine that names nobody', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const page = await get('/', host)
      expect(page.status).toBe(200)
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(page.text).toContain('<div id="desk">')
    }
  })

  it('may load nothing from elsewhere and frame nothing but phones', async () => {
    const policy = String((await ofDesk('/')).headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain('frame-src http://*.localhost:*')
  })

  it('brings its script and its style, bundled with everything they need', async () => {
    const script = await ofDesk('/desk/desk.js')
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(script.text).not.toMatch(/\bimport\s*\(|\brequire\(/)
    expect(script.text).toContain('linban:show-code')
    const style = await ofDesk('/desk/desk.css')
    expect(style.headers['content-type']).toBe('text/css; charset=utf-8')
    expect(style.text).not.toMatch(/@import|https?:/)
  })

  it('tells who one can be, in the order of the cast', async () => {
    const people = JSON.parse((await ofDesk('/desk/people')).text) as object[]
    expect(people).toHaveLength(69)
    expect(people[0]).toEqual({
      key: 'demo-li-guilan', name: '李桂兰', group: '居民', elderMode: true, volunteers: false,
      who: expect.stringContaining('灯') as string,
    })
  })

  it('answers 404 to what it does not have', async () => {
    expect((await ofDesk('/js/app.js')).status).toBe(404)
    expect((await ofDesk('/desk/main.tsx')).status).toBe(404)
  })
})

describe('a phone without an H5 build', () => {
  it('says which command makes one', async () => {
    const page = await ofPhone('/')
    expect(page.status).toBe(503)
    expect(page.text).toContain('npm run build:h5')
  })
})

describe('a phone', () => {
  beforeAll(() => {
    mkdirSync(path.join(h5Dir, 'js'))
    writeFileSync(path.join(h5Dir, 'index.html'), '<html><head><title>x</title></head><body><div id="app"></div></body></html>')
    writeFileSync(path.join(h5Dir, 'js', 'app.0123abcd.js'), 'one()')
    writeFileSync(path.join(h5Dir, 'plain.js'), 'two()')
  })

  it('shows the H5 build with the shell around it, as soon as there is one', async () => {
    const page = await ofPhone('/')
    expect(page.status).toBe(200)
    expect(page.text).toBe('<html><head><title>x</title><script src="/_phone/shell.js" data-ahead="0"></script></head><body><div id="app"></div></body></html>')
    expect((await ofPhone('/_phone/shell.js')).text).toContain('linban:at')
  })

  it('keeps files whose names carry a hash, and asks anew for all others', async () => {
    const hashed = await ofPhone('/js/app.0123abcd.js')
    expect([hashed.text, hashed.headers['cache-control']]).toEqual(['one()', 'public, max-age=31536000, immutable'])
    const plain = await ofPhone('/plain.js')
    expect([plain.text, plain.headers['cache-control']]).toEqual(['two()', 'public, max-age=0'])
  })

  it('gives out nothing from outside the build', async () => {
    writeFileSync(`${h5Dir}.txt`, 'secret')
    try {
      for (const url of [`/../${path.basename(h5Dir)}.txt`, `/..%2f${path.basename(h5Dir)}.txt`]) {
        const reply = await ofPhone(url)
        expect(reply.status).toBeGreaterThanOrEqual(400)
        expect(reply.text).not.toContain('secret')
      }
    } finally {
      rmSync(`${h5Dir}.txt`)
    }
  })

  it('is not the desk', async () => {
    expect((await ofPhone('/desk/desk.js')).status).toBe(404)
  })
})

describe('what belongs to others', () => {
  it('keeps answering on the names of phones', async () => {
    expect((await ofPhone('/healthz')).text).toBe('{"ok":true}')
    expect(JSON.parse((await ofPhone('/_cloud/clock')).text)).toEqual({ now: expect.any(Number) as number })
    expect((await get('/functions/probe', 'demo-li-guilan.localhost', 'POST')).status).toBe(200)
  })
})

describe('the clock', () => {
  it('goes for the phones too, and comes back to the machine exactly', async () => {
    await fixtures.cloud.clock.advance(3_600_000)
    expect(fixtures.cloud.clock.offsetMs).toBeGreaterThan(0)
    expect((await ofPhone('/')).text).toContain(`data-ahead="${fixtures.cloud.clock.offsetMs}"`)
    expect((await get('/desk/clock-back', '127.0.0.1', 'POST')).status).toBe(200)
    expect(fixtures.cloud.clock.offsetMs).toBe(0)
  })
})

import { doneOf, failureOf, http, startFixtures, type FixtureCloud } from '../fixtures/start-fixtures'

let fixtures: FixtureCloud
beforeAll(async () => (fixtures = await startFixtures()))
afterAll(() => fixtures.stop())

const post = (path: string, body: string, headers = {}) => http(fixtures.cloud, 'POST', path, headers, body)
const echo = (fields: object): string => JSON.stringify({ deed: 'echo', ...fields })

describe('POST /functions/<name>', () => {
  it('answers the result, the request id and the number of round trips', async () => {
    const call = { deed: 'add', collection: 'absent', data: {} }
    const reply = await post('/functions/probe', JSON.stringify(call))
    expect(reply.status).toBe(200)
    expect(reply.headers).toMatchObject({ 'x-cloud-round-trips': '1', 'content-type': 'application/json; charset=utf-8' })
    const record = fixtures.cloud.journal.of(String(reply.headers['x-cloud-request-id']))
    expect(record?.calls).toMatchObject([
      { action: 'database.insertDocument', target: 'absent', code: 'DATABASE_COLLECTION_NOT_EXIST' },
    ])
  })

  it('takes JSON under any content type', async () => {
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
      const reply = await post('/functions/probe', echo({ a: '你好' }), { 'content-type': type })
      expect(JSON.parse(reply.text)).toEqual({ result: { done: { a: '你好' } } })
    }
  })

  it('answers 200 with the error of the call when the function fails', async () => {
    const reply = await post('/functions/probe', JSON.stringify({ deed: 'throw', text: 'no' }))
    expect(reply.status).toBe(200)
    expect(JSON.parse(reply.text)).toEqual({ errCode: -504002, errMsg: 'Error: no' })
  })

  it('answers 400 to a body that is not JSON', async () => {
    const reply = await post('/functions/probe', '{"deed":')
    expect(reply.status).toBe(400)
    expect(JSON.parse(reply.text)).toMatchObject({ errCode: -501007 })
  })

  it('answers 413 to a body of more than one megabyte', async () => {
    const reply = await post('/functions/probe', echo({ text: 'x'.repeat(1_048_576) }))
    expect(reply.status).toBe(413)
    expect(JSON.parse(reply.text)).toMatchObject({ errCode: -501007 })
  })
})

describe('the server', () => {
  it('says that it is up', async () => {
    expect((await http(fixtures.cloud, 'GET', '/healthz')).text).toBe('{"ok":true}')
  })

  it('does not answer to a foreign name that leads to this machine', async () => {
    expect((await post('/functions/probe', echo({}), { host: 'evil.example:80' })).status).toBe(403)
  })

  it('does not act for another site in the browser', async () => {
    expect((await post('/functions/probe', echo({}), { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post('/functions/probe', echo({}), { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })

  it('keeps the collections closed to pages', async () => {
    const body = JSON.stringify({ action: 'database.getDocument', collectionName: 'c' })
    const headers = { 'content-type': 'application/json', 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' }
    expect((await post('/admin', body, headers)).status).toBe(403)
  })

  it('answers an action it does not know as the platform answers errors', async () => {
    const reply = await post('/admin', '{"action":"sms.send"}', { 'content-type': 'application/json' })
    expect(reply.status).toBe(200)
    expect(JSON.parse(reply.text)).toMatchObject({ code: 'INVALID_PARAM', requestId: expect.any(String) as string })
  })
})

describe('a message that is too long', () => {
  const json = { 'content-type': 'application/json' }
  const insert = (bytes: number) => post('/admin', JSON.stringify({ action: 'database.insertDocument', collectionName: 'long', data: [JSON.stringify({ text: 'x'.repeat(bytes) })] }), json)
  beforeAll(() => fixtures.cloud.database.handle('database.addCollection', { collectionName: 'long' }))

  it.each([[5_300_000, '5243'], [50_000_000, 'many more']])('of %d bytes is refused in words, and the cloud goes on', async (bytes) => {
    const reply = await insert(bytes)
    expect(reply.status).toBe(200)
    expect(JSON.parse(reply.text)).toMatchObject({ code: 'EXCEED_MAX_PAYLOAD_SIZE', message: expect.stringContaining('at most 5242880 bytes') as string })
    expect(JSON.parse((await insert(5_242_000)).text)).toHaveProperty('data')
  })

  it('is told to a function by the SDK', async () => {
    const failure = failureOf(await fixtures.probe('tooMuch', { collection: 'long', bytes: 5_300_000 }))
    expect(failure).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('at most 5242880 bytes') as string })
  })

  it('for another function is refused like one from a client', async () => {
    expect(failureOf(await fixtures.probe('tooMuch', { bytes: 1_048_576 }))).toMatchObject({ code: 'EXCEED_MAX_PAYLOAD_SIZE' })
    expect(doneOf(await fixtures.probe('tooMuch', { bytes: 900_000 }))).toBe(900_000)
  })
})

describe('a malformed request of the wire', () => {
  const json = { 'content-type': 'application/json' }

  it.each(['null', '7', '[]', '{}', '{"action":5}', '{"action":"functions.invokeFunction","request_data":"{"}'])(
    '%s is answered with an error, and the cloud goes on',
    async (body) => {
      const reply = await post('/admin', body, json)
      expect(reply.status).toBe(200)
      expect(JSON.parse(reply.text)).toHaveProperty('code')
    },
  )

  it.each([[{}, ''], [{}, 'x'], [{ 'content-type': 'text/plain' }, '{}'], [{ 'content-type': 'multipart/form-data' }, 'x']])('with the headers %j and the body "%s" is refused in words', async (headers, body) => {
    const reply = await post('/admin', body, headers)
    expect(JSON.parse(reply.text)).toMatchObject({ code: 'INVALID_PARAM', message: expect.stringMatching(/does not know|Unsupported|form/) as string })
  })

  it('that is not JSON at all is refused', async () => {
    expect((await post('/admin', '{', json)).status).toBe(400)
  })
})

describe('the routes of a product', () => {
  it('are added before the cloud listens, with the cloud in hand', async () => {
    const own = await startFixtures({
      routes: (app, cloud) => {
        app.get('/where', async () => ({ url: cloud.url }))
        app.post('/json', async (request) => ({ got: request.body }))
      },
    })
    expect(JSON.parse((await http(own.cloud, 'GET', '/where')).text)).toEqual({ url: own.cloud.url })
    const json = await http(own.cloud, 'POST', '/json', { 'content-type': 'application/json' }, '{"a":1}')
    expect(JSON.parse(json.text)).toEqual({ got: { a: 1 } })
    await own.stop()
  })
})

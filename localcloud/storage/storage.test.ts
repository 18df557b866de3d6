import { doneOf, failureOf, http, startFixtures, type FixtureCloud } from '../fixtures/start-fixtures'

let fixtures: FixtureCloud
beforeAll(async () => (fixtures = await startFixtures()))
afterAll(() => fixtures.stop())

const PATH = '照片/2026/打扫 楼道.png'
const FILE_ID = `cloud://demo-tests.local-demo-tests/${PATH}`

const upload = async (path: string, text: string): Promise<string> =>
  doneOf<{ fileID: string }>(await fixtures.probe('upload', { path, text })).fileID
const addressOf = async (fileID: string, maxAge?: number): Promise<{ status: number; tempFileURL: string }> => {
  const { fileList } = doneOf<{ fileList: [{ status: number; tempFileURL: string }] }>(
    await fixtures.probe('addressOf', { fileID, maxAge }),
  )
  return fileList[0]
}
const get = (address: string) => http(fixtures.cloud, 'GET', encodeURI(address).replace(fixtures.cloud.url, ''))

describe('a file in the cloud', () => {
  it('can be stored and read by a function', async () => {
    expect(await upload(PATH, '一张照片')).toBe(FILE_ID)
    expect(doneOf(await fixtures.probe('download', { fileID: FILE_ID }))).toBe('一张照片')
  })

  it('is replaced by another one of the same path', async () => {
    await upload('a.txt', 'old')
    const fileID = await upload('a.txt', 'new')
    expect(doneOf(await fixtures.probe('download', { fileID }))).toBe('new')
  })

  it('has an address that anybody can open until it expires', async () => {
    const fileID = await upload(PATH, 'png')
    const { tempFileURL } = await addressOf(fileID, 60)
    expect(await get(tempFileURL)).toMatchObject({ status: 200, text: 'png', headers: { 'content-type': 'image/png' } })
    await fixtures.cloud.clock.advance(61_000)
    expect(await get(tempFileURL)).toMatchObject({ status: 403 })
  })

  it('has an address that is good for this file only', async () => {
    const { tempFileURL } = await addressOf(await upload('a.txt', 'a'))
    await upload('b.txt', 'b')
    expect((await get(tempFileURL.replace('a.txt', 'b.txt'))).status).toBe(403)
    expect((await get(tempFileURL.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).status).toBe(403)
  })

  it('cannot be overwritten with the address for reading', async () => {
    const { tempFileURL } = await addressOf(await upload('a.txt', 'a'))
    const reply = await http(fixtures.cloud, 'PUT', tempFileURL.replace(fixtures.cloud.url, ''), {}, 'x')
    expect(reply.status).toBe(403)
  })

  it('is gone after deletion, and a second deletion says so', async () => {
    const fileID = await upload('gone.txt', 'x')
    const remove = () => fixtures.probe('remove', { fileList: [fileID] })
    expect(doneOf(await remove())).toMatchObject({ fileList: [{ fileID, status: 0 }] })
    expect(doneOf(await remove())).toMatchObject({ fileList: [{ fileID, status: -503003 }] })
    expect(await addressOf(fileID)).toMatchObject({ status: -503003, tempFileURL: '' })
  })

  it('of another environment does not exist here', async () => {
    expect(await addressOf('cloud://prod-1.bucket/a.txt')).toMatchObject({ status: -503003 })
  })

  it.each(['/a.txt', 'a/../../b', 'a//b', './a', '', 'a?b', 'a\\b', 'half \ud83c'])('cannot have the path "%s"', async (path) => {
    expect(failureOf(await fixtures.probe('upload', { path, text: 'x' })).errMsg).toBeTruthy()
  })
})

describe('an upload from a browser', () => {
  const headers = { host: 'alice.localhost', 'content-type': 'image/png' }

  it('gives a file id that shows the file', async () => {
    const { cloud } = fixtures
    const reply = await http(cloud, 'PUT', '/_wechat/upload?cloudPath=photos/1.png', headers, Buffer.from('bytes'))
    const { fileID } = JSON.parse(reply.text) as { fileID: string }
    expect(fileID).toBe('cloud://demo-tests.local-demo-tests/photos/1.png')
    const shown = await http(cloud, 'GET', `/_wechat/file?fileID=${encodeURIComponent(fileID)}`)
    expect(shown).toMatchObject({ status: 200, text: 'bytes', headers: { 'content-type': 'image/png' } })
  })

  it('may be a form with a file, as upload components send it', async () => {
    const form = new FormData()
    form.append('file', new Blob(['from a form']), 'x.txt')
    const address = `${fixtures.cloud.url}/_wechat/upload?cloudPath=form.txt`
    const reply = await fetch(address, { method: 'POST', body: form, headers: { 'x-demo-openid': 'alice' } })
    const { fileID } = (await reply.json()) as { fileID: string }
    expect(doneOf(await fixtures.probe('download', { fileID }))).toBe('from a form')
  })

  it('is not taken from nobody', async () => {
    expect((await http(fixtures.cloud, 'PUT', '/_wechat/upload?cloudPath=a.png', {}, 'x')).status).toBe(403)
  })

  it('cannot become a page that runs here', async () => {
    await http(fixtures.cloud, 'PUT', '/_wechat/upload?cloudPath=evil.html', headers, '<script>alert(1)</script>')
    const fileID = encodeURIComponent('cloud://demo-tests.local-demo-tests/evil.html')
    const shown = await http(fixtures.cloud, 'GET', `/_wechat/file?fileID=${fileID}`)
    expect(shown.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
  })
})

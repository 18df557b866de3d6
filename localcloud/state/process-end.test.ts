import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FIXTURES, startFixtures } from '../fixtures/start-fixtures'

// Each test starts a process that compiles the sources first; a busy machine takes its time.
jest.setTimeout(180_000)

let dir: string
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'localcloud-kill-'))))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

async function startProcess(...words: string[]): Promise<{ process: ChildProcess; url: string }> {
  const args = ['--import', 'tsx', join(FIXTURES, 'run-cloud.ts'), dir, ...words]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { process: child, url: `http://127.0.0.1:${Number(String(line))}` }
}

async function post(url: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'x-demo-openid': 'alice' }
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('a cloud that is killed', () => {
  it('has lost nothing that it had acknowledged, and its instances end by themselves', async () => {
    const { process: child, url } = await startProcess()
    await post(`${url}/_cloud/clock`, { setMs: Date.UTC(2031, 0, 1) })
    await post(`${url}/_cloud/grant`, { openid: 'alice', templateId: 't', count: 2 })
    const params = { touser: 'alice', templateId: 't', data: { thing1: { value: '明天见' } } }
    const sent = await post(`${url}/functions/wechat`, { api: 'subscribeMessage.send', params })
    expect(sent).toMatchObject({ result: { done: { errCode: 0 } } })
    const asked = (await post(`${url}/functions/probe`, { deed: 'process' })) as { result: { done: { pid: number } } }
    child.kill('SIGKILL')
    await once(child, 'exit')

    const { cloud } = await startFixtures({ dataDir: dir })
    expect(cloud.wechat.messages()).toMatchObject([{ openid: 'alice', data: { thing1: { value: '明天见' } } }])
    expect(cloud.wechat.credits('alice', 't')).toBe(1)
    expect(new Date(cloud.clock.now()).getUTCFullYear()).toBe(2031)
    await cloud.close()
    while (isAlive(asked.result.done.pid)) await new Promise((done) => setTimeout(done, 20))
  })
})

describe('a cloud that is closed', () => {
  it('leaves no timer, connection or instance that keeps its process alive', async () => {
    const { process: child } = await startProcess('close')
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})

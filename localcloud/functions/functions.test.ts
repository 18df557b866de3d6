import { doneOf, failureOf, startFixtures, type FixtureCloud } from '../fixtures/start-fixtures'

let fixtures: FixtureCloud
beforeAll(async () => {
  fixtures = await startFixtures({ instances: 2, env: { GREETING: 'hello' }, secrets: ['SEAL'] })
})
afterAll(() => fixtures.stop())

const invoke = (name: string, event: object) => fixtures.cloud.invoke(name, event, { openid: 'alice' })
const pidOf = async (): Promise<number> => doneOf<{ pid: number }>(await fixtures.probe('process')).pid

describe('a cloud function', () => {
  it('gets the configured environment and a secret, and nothing of this process', async () => {
    const env = doneOf<NodeJS.ProcessEnv>(await fixtures.probe('environment'))
    expect(env).toMatchObject({ GREETING: 'hello', TZ: 'UTC', SCF_NAMESPACE: 'demo-tests' })
    expect(env['SEAL']).toMatch(/^[0-9a-f]{64}$/)
    const ours = Object.keys(process.env).filter((name) => !['PATH', 'TZ'].includes(name))
    expect(ours.filter((name) => name in env)).toEqual([])
  })

  it('runs in its own folder in UTC', async () => {
    const { cwd, zone } = doneOf<{ cwd: string; zone: number }>(await fixtures.probe('process'))
    expect(cwd).toMatch(/fixtures.probe$/)
    expect(zone).toBe(0)
  })

  it('answers null when it returns nothing', async () => {
    expect(await invoke('probe', { deed: 'nothing' })).toMatchObject({ ok: true, result: null })
  })

  it('sees of its event what a network would have carried', async () => {
    expect(doneOf(await fixtures.probe('length', { text: new Date(0) }))).toBe('1970-01-01T00:00:00.000Z'.length)
  })

  it('fails with its own words when it throws', async () => {
    const reply = await invoke('probe', { deed: 'throw', text: 'no seat left' })
    expect(reply).toMatchObject({ ok: false, errCode: -504002, errMsg: 'Error: no seat left' })
  })

  it('fails when its result is larger than one megabyte', async () => {
    const limit = 1_048_576
    expect(await invoke('probe', { deed: 'big', bytes: limit - 2 })).toMatchObject({ ok: true })
    expect(await invoke('probe', { deed: 'big', bytes: limit - 1 })).toMatchObject({ ok: false, errCode: -604001 })
  })

  it('has its console in the log under the id of the request', async () => {
    const reply = await invoke('probe', { deed: 'log', text: 'three people came' })
    expect(fixtures.lines).toContain(`probe ${reply.requestId} three people came`)
  })

  it('that does not exist is told so', async () => {
    expect(await invoke('absent', {})).toMatchObject({ ok: false, errCode: -501000 })
  })

  it('that cannot be loaded says why, to every caller', async () => {
    for (const attempt of [1, 2]) {
      const reply = await invoke('broken', { attempt })
      expect(reply).toMatchObject({ ok: false, errCode: -504002 })
      expect(reply).toHaveProperty('errMsg', expect.stringContaining('this file is broken'))
    }
  })
})

describe('the instances of a function', () => {
  it('are replaced when one ends during an invocation', async () => {
    const before = await pidOf()
    expect(await invoke('probe', { deed: 'die' })).toMatchObject({ ok: false, errCode: -504002 })
    expect(await pidOf()).not.toBe(before)
  })

  it('keep what they have in memory from call to call, and a fresh one begins with nothing', async () => {
    const own = await startFixtures({ instances: 1 })
    const visit = async (): Promise<number> => doneOf<number>(await own.probe('visits'))
    expect([await visit(), await visit(), await visit()]).toEqual([1, 2, 3])
    await own.probe('die')
    expect(await visit()).toBe(1)
    await own.stop()
  })

  it('start ahead of the first call when they are told to be warm', async () => {
    const own = await startFixtures({ instances: 1, warm: true })
    while (!own.lines.some((line) => line.includes('this file is broken'))) await new Promise((next) => setTimeout(next, 20))
    expect(own.cloud.journal.tail()).toEqual([])
    await own.stop()
  })

  it('are ended and replaced when an invocation takes too long', async () => {
    const before = await invoke('hasty', { quick: true })
    const late = await invoke('hasty', {})
    expect(late).toMatchObject({ ok: false, errCode: -504003, errMsg: 'Invoking task timed out after 0.3 seconds' })
    const after = await invoke('hasty', { quick: true })
    expect(after).toMatchObject({ ok: true })
    expect(after).not.toHaveProperty('result', (before as { result?: unknown }).result)
  })

  it.each([[false, 'in the heap'], [true, 'in buffers beside it']])('are ended and replaced when they take too much memory (beside: %s), %s', async (beside) => {
    const words = { ok: false, errCode: -504002, errMsg: 'Invoking task used more than 64 MB of memory' }
    expect(await invoke('greedy', { beside })).toMatchObject(words)
    expect(await invoke('greedy', { beside })).toMatchObject(words)
  })

  it('serve a burst in line, with no more processes than configured', async () => {
    const burst = Array.from({ length: 12 }, () => fixtures.probe('process'))
    const pids = (await Promise.all(burst)).map((reply) => doneOf<{ pid: number }>(reply).pid)
    expect(pids).toHaveLength(12)
    expect(new Set(pids).size).toBeLessThanOrEqual(2)
  })

  it('grow for calls between functions, so that more callers than instances do not wait for each other for ever', async () => {
    const deep = { deed: 'call', name: 'probe', data: { deed: 'call', name: 'probe', data: { deed: 'process' } } }
    const replies = await Promise.all([1, 2, 3].map(() => invoke('probe', deep)))
    for (const reply of replies) expect(doneOf<{ done: { done: object } }>(reply).done.done).toHaveProperty('pid')
  })

  it('give a failing nested call to the caller as the error of the SDK', async () => {
    const absent = failureOf(await fixtures.probe('call', { name: 'absent', data: {} }))
    expect(absent).toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
    const thrown = failureOf(await fixtures.probe('call', { name: 'probe', data: { deed: 'throw', text: 'inner' } }))
    expect(thrown).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: expect.stringContaining('inner') as string })
  })
})

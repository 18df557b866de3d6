import { doneOf, startFixtures, type FixtureCloud } from '../fixtures/start-fixtures'

interface Firing {
  event: { Type: string; TriggerName: string; Time: string; Message: string }
  context: Record<string, unknown>
  at: number
}

const indexes = [{ collection: 'firings', name: 'by-time', keys: [['at', 1]] as const }]
const at = (text: string): number => Date.parse(`2020-03-01T${text}+08:00`)

let fixtures: FixtureCloud
beforeEach(async () => {
  fixtures = await startFixtures({ indexes })
  await fixtures.cloud.clock.set(at('09:59:30')) // a past day: moving back fires nothing
})
afterEach(() => fixtures.stop())

const firings = async (): Promise<Firing[]> =>
  doneOf<{ data: Firing[] }>(await fixtures.probe('all', { collection: 'firings' })).data

const runs = (): string[] =>
  fixtures.cloud.journal.tail().map((one) => `${one.functionName} ${new Date(one.startedAt + 8 * 3_600_000).toISOString().slice(11, 16)}`)

describe('timers', () => {
  it('fire when the clock is moved past them, by the cloud itself and for nobody', async () => {
    await fixtures.cloud.clock.advance(60_000)
    const [firing, ...others] = await firings()
    expect(others).toEqual([])
    expect(firing?.event).toEqual({ Type: 'Timer', TriggerName: 'everyMinute', Time: '2020-03-01T02:00:00Z', Message: '' })
    expect(firing?.context).toMatchObject({ SOURCE: 'wx_trigger' })
    expect(firing?.context).not.toHaveProperty('OPENID')
  })

  it('see the clock at their due time', async () => {
    await fixtures.cloud.clock.advance(3_600_000)
    expect((await firings()).map((firing) => new Date(firing.at).toISOString().slice(0, 16))).toEqual(['2020-03-01T02:59'])
  })

  it('fire once each however long the way was, in order, and one that fails does not stop the others', async () => {
    await fixtures.cloud.clock.set(at('07:00:00'))
    await fixtures.cloud.clock.set(at('09:30:00'))
    expect(runs()).toEqual(['morning 08:00', 'ticker 09:30'])
    expect(fixtures.lines.filter((line) => line.includes('timer atEight failed'))).toHaveLength(1)
  })

  it('do not fire again for time that was already passed', async () => {
    const { clock } = fixtures.cloud
    await clock.set(at('10:00:00'))
    await clock.set(at('10:00:59'))
    expect(await firings()).toHaveLength(1)
  })

  it('do not fire when the clock is moved back', async () => {
    await fixtures.cloud.clock.set(at('01:00:00'))
    expect(runs()).toEqual([])
  })

  it('can be fired by hand, by their names only', async () => {
    await fixtures.cloud.fireTimer('ticker', 'everyMinute')
    expect(await firings()).toHaveLength(1)
    await expect(fixtures.cloud.fireTimer('ticker', 'everyHour')).rejects.toThrow('has no timer "everyHour"')
  })

  it('fire as time passes by itself', async () => {
    const own = await startFixtures({ indexes, timers: true })
    await own.cloud.clock.set(at('09:59:59'))
    while (!own.cloud.journal.tail().some((one) => one.functionName === 'ticker')) {
      await new Promise((done) => setTimeout(done, 50))
    }
    await own.stop()
  })
})

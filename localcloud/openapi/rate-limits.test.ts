import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OPENAPI_RATES } from '../limits'
import { openStore, type Store } from '../state/store'
import { RateLimits } from './rate-limits'

const NOON = Date.UTC(2026, 4, 1, 4) // in China

describe('the rate of an interface', () => {
  let now = NOON
  let dir: string
  let store: Store
  const limits = (rates = OPENAPI_RATES): RateLimits => new RateLimits(store, () => now, rates)
  const times = (count: number, call: () => void): void => Array.from({ length: count }).forEach(call)
  beforeEach(() => {
    now = NOON
    dir = mkdtempSync(join(tmpdir(), 'localcloud-rates-'))
    store = openStore(dir)
  })
  afterEach(async () => {
    await store.close()
    rmSync(dir, { recursive: true })
  })

  it('of codes is 5000 a minute, and free again with the next minute of the cloud', () => {
    const held = limits()
    const draw = (): void => held.take('wxacode.getUnlimited')
    times(5000, draw)
    expect(draw).toThrow('45009 reach max api daily quota limit')
    now += 59_999
    expect(draw).toThrow('45009')
    now += 1
    times(5000, draw)
    expect(draw).toThrow('45009')
  })

  it('of checks is 4000 a minute, under another number', () => {
    const held = limits()
    times(4000, () => held.take('security.msgSecCheck'))
    expect(() => held.take('security.msgSecCheck')).toThrow('45011 api minute-quota reach limit')
    held.take('wxacode.getUnlimited')
  })

  it('of a day ends at midnight in China', () => {
    const held = limits({ send: { perDay: 2 } })
    times(2, () => held.take('send'))
    now += 12 * 3_600_000 - 1
    expect(() => held.take('send')).toThrow('45009')
    now += 1
    held.take('send')
  })

  it('counts no call that it refused', () => {
    const held = limits({ send: { perMinute: 1, perDay: 2 } })
    held.take('send')
    times(5, () => expect(() => held.take('send')).toThrow('45011'))
    now += 60_000
    held.take('send')
  })

  it('of a day outlasts a restart, that of a minute does not', async () => {
    const rates = { send: { perDay: 3 }, draw: { perMinute: 1 } }
    const held = limits(rates)
    times(2, () => held.take('send'))
    held.take('draw')
    await held.keep()
    await store.close()
    store = openStore(dir)
    const next = limits(rates)
    next.take('draw')
    next.take('send')
    expect(() => next.take('send')).toThrow('45009')
  })

  it('of a day is written down by itself soon after a call', async () => {
    const rates = { send: { perDay: 1 } }
    limits(rates).take('send')
    while (store.settings.getCount() === 0) await new Promise((next) => setTimeout(next, 20))
    expect(() => limits(rates).take('send')).toThrow('45009')
  })

  it('is not there for an interface that has none, and forgotten with everything else', async () => {
    const rates = { send: { perMinute: 1, perDay: 1 } }
    const held = limits(rates)
    times(10_000, () => held.take('phonenumber.getPhoneNumber'))
    held.take('send')
    await held.clear()
    held.take('send')
    await held.clear()
    limits(rates).take('send')
  })

  it('is what the pages of the platform say', () => {
    expect(OPENAPI_RATES).toEqual({
      'wxacode.getUnlimited': { perMinute: 5000, minuteCode: 45009 },
      'security.msgSecCheck': { perMinute: 4000, perDay: 2_000_000 },
      'subscribeMessage.send': { perDay: 10_000_000 },
    })
  })
})

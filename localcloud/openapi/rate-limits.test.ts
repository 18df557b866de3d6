import { RateLimits } from './rate-limits'
import { OPENAPI_RATES } from '../limits'

const NOON = Date.UTC(2026, 4, 1, 4) // in China

describe('the rate of an interface', () => {
  let now = NOON
  const limits = (rates = OPENAPI_RATES): RateLimits => new RateLimits(() => now, rates)
  const times = (count: number, call: () => void): void => Array.from({ length: count }).forEach(call)
  beforeEach(() => (now = NOON))

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

  it('is not there for an interface that has none, and forgotten with everything else', () => {
    const held = limits({ send: { perMinute: 1 } })
    times(10_000, () => held.take('phonenumber.getPhoneNumber'))
    held.take('send')
    held.clear()
    held.take('send')
  })

  it('is what the pages of the platform say', () => {
    expect(OPENAPI_RATES).toEqual({
      'wxacode.getUnlimited': { perMinute: 5000, minuteCode: 45009 },
      'security.msgSecCheck': { perMinute: 4000, perDay: 2_000_000 },
      'subscribeMessage.send': { perDay: 10_000_000 },
    })
  })
})

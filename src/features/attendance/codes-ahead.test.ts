import { codeAt, serverTime, untilNext } from './codes-ahead'

const ahead = { body: 'k1.s1.R2', window: 100, seals: ['a', 'b', 'c'] }

describe('the codes that a leader’s phone holds', () => {
  it('change every half minute of the server', () => {
    expect(codeAt({ ahead }, 100 * 30_000)).toBe('k1.s1.R2.100.a')
    expect(codeAt({ ahead }, 101 * 30_000 - 1)).toBe('k1.s1.R2.100.a')
    expect(codeAt({ ahead }, 102 * 30_000)).toBe('k1.s1.R2.102.c')
    expect(untilNext(100 * 30_000 + 10_000)).toBe(20_000)
  })

  it('end with the last of them, and there is none before the first', () => {
    expect(codeAt({ ahead }, 103 * 30_000)).toBeNull()
    expect(codeAt({ ahead }, 100 * 30_000 - 1)).toBeNull()
  })

  it('follow the server even when the phone’s clock is a day wrong', () => {
    const wrong = 5_000_000 + 86_400_000
    expect(serverTime({ now: 5_000_000 }, wrong, wrong + 60_000)).toBe(5_060_000)
  })
})

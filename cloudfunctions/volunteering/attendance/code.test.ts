import { codesBetween, digitsOf, readCode, showCode, windowsSince } from './code'
import { WINDOW_MS } from './domain/decide-mark'

const now = Date.parse('2026-11-23T19:00:10+08:00')

describe('the changing code', () => {
  const secret = process.env.SECRET_SEAL
  beforeAll(() => { process.env.SECRET_SEAL = 'a secret of this test' })
  afterAll(() => { if (secret === undefined) delete process.env.SECRET_SEAL; else process.env.SECRET_SEAL = secret })

  it('says which shift, who shows it and when', () => {
    const code = readCode(showCode('shift123', 'R00042', now).token)
    expect(code).toMatchObject({ shiftId: 'shift123', shownBy: 'R00042' })
    expect(code && windowsSince(code, now + WINDOW_MS)).toBe(1)
  })
  it('reads the id of a shift of a series, which has other signs than letters', () => {
    expect(readCode(showCode('V8oiLBQFVDl5_RyQhA41vvi3-12', 'R00042', now).token)).toMatchObject({ shiftId: 'V8oiLBQFVDl5_RyQhA41vvi3-12' })
  })
  it('stays the same for 30 seconds and then changes', () => {
    const { token, changesAt } = showCode('shift123', 'R00042', now)
    expect(showCode('shift123', 'R00042', changesAt - 1).token).toBe(token)
    expect(showCode('shift123', 'R00042', changesAt).token).not.toBe(token)
  })
  it('cannot be read with any single character changed', () => {
    const { token } = showCode('shift123', 'R00042', now)
    for (let place = 0; place < token.length; place += 1) {
      const other = token[place] === '7' ? '8' : '7'
      expect(readCode(token.slice(0, place) + other + token.slice(place + 1))).toBeNull()
    }
  })
  it('cannot be read under another secret', () => {
    const { token } = showCode('shift123', 'R00042', now)
    process.env.SECRET_SEAL = 'another secret'
    expect(readCode(token)).toBeNull()
    process.env.SECRET_SEAL = 'a secret of this test'
  })
  it.each(['', 'k1', 'https://example.com', 'k1.a.b.c.d', 'k1.shift123.R00042.1.', '💡'])('does not read %p', (text) => {
    expect(readCode(text)).toBeNull()
  })
  it('is known ahead for every window of a span, exactly as it will be shown', () => {
    const { body, window, seals } = codesBetween('shift123', 'R00042', now, now + 60 * 60_000)
    expect(seals).toHaveLength(121)
    for (const nth of [0, 1, 120]) expect(`${body}.${window + nth}.${seals[nth]}`).toBe(showCode('shift123', 'R00042', now + nth * WINDOW_MS).token)
  })
  it('has six digits for each shift', () => {
    expect(digitsOf('shift123')).toMatch(/^\d{6}$/)
    expect(digitsOf('shift123')).not.toBe(digitsOf('shift124'))
  })
})

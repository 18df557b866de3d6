import { textTest } from './regex'

describe('a regular expression of a caller', () => {
  it('finds a part, and takes the options i, m and s', () => {
    expect(textTest('b.d', '')('abcde')).toBe(true)
    expect(textTest('^ÄB', 'i')('äbc')).toBe(true)
    expect(textTest('^\\S+$', 'i')('a b')).toBe(false)
    expect(textTest('a.b', 's')('a\nb')).toBe(true)
    expect(textTest('^b$', 'm')('a\nb')).toBe(true)
  })

  it('takes a sign beyond 16 bits for one letter, and a needless backslash for nothing', () => {
    expect(textTest('^.{3}$', '')('志愿😀')).toBe(true)
    expect(textTest('^[\\w-.]\\_$', '')('a_')).toBe(true)
  })

  it.each(['\\Abc', '\\Qa.b\\E', 'a\\z', '\\p{Han}'])('refuses %s, which JavaScript would read as something else', (source) => {
    expect(() => textTest(source, '')).toThrow('is not supported here')
  })

  it.each(['(', '[b-a]', 'a**', '(?i)a', 'x'.repeat(40_000)])('refuses %s', (source) => {
    expect(() => textTest(source, '')).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
  })

  it.each(['g', 'x', 'ii'])('refuses the options %s', (options) => {
    expect(() => textTest('a', options)).toThrow('flag')
  })
})

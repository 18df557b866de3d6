import { textTest } from './regex'

describe('a regular expression of a caller', () => {
  it('finds a part, ignores case by option, and keeps the meaning of classes while doing so', () => {
    expect(textTest('b.d', '')('abcde')).toBe(true)
    expect(textTest('^ÄB', 'i')('äbc')).toBe(true)
    expect(textTest('^\\S+$', 'i')('a b')).toBe(false)
    expect(textTest('^[A-F]{2}$', 'i')('ce')).toBe(true)
    expect(textTest('a.b', 's')('a\nb')).toBe(true)
    expect(textTest('^b$', 'm')('a\nb')).toBe(true)
  })

  it.each(['(a+)+$', '(a|aa)*b', '(?:a*)*', '((a{1,9}))+', '(a)\\1', '(?=a)b', '(?<!a)b', 'a{1000}', 'a{2,1000}', '(', '[b-a]', 'x'.repeat(257)])(
    'refuses %s',
    (source) => {
      expect(() => textTest(source, '')).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
    },
  )

  it.each(['(ab)+', '[(a+)+]', '\\(a+\\)+', 'a+b*c?', '(a|b)c', '1[3-9]\\d{9}'])('takes %s', (source) => {
    expect(textTest(source, '')).toBeInstanceOf(Function)
  })

  it('refuses an option it does not know', () => {
    expect(() => textTest('a', 'g')).toThrow('option')
  })

  it('ends on a text made to send a backtracking engine round forever', () => {
    const text = `${'a'.repeat(5000)}!`
    expect(textTest('.*a.*a.*a.*a.*b', '')(text)).toBe(false)
    expect(textTest('.*A.*a.*a.*a.*b', 'i')(text)).toBe(false)
  })
})

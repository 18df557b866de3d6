import { bindText, normalBindCode } from './bind-code'

describe('the code on the slip', () => {
  it('may be typed in small letters and with gaps', () => {
    expect(normalBindCode(' 4k7-p 9x')).toBe('4K7P9X')
  })

  it('is bound to its person', () => {
    expect(bindText('c:R1', 'ABC')).not.toBe(bindText('c:R2', 'ABC'))
    expect(bindText('c:R1', 'abc')).toBe(bindText('c:R1', 'ABC'))
  })
})

import { asScanned, firstOf } from './scanned-text'

describe('what a scan gives', () => {
  it('is the page behind a mini-program code, as wx.scanCode gives it', () => {
    expect(asScanned('weapp:packages/shifts/scan/index?scene=s1')).toBe('packages/shifts/scan/index?scene=s1')
  })

  it('is every other code as it stands', () => {
    expect(asScanned('k1.s1.R00001.5.abc')).toBe('k1.s1.R00001.5.abc')
  })
})

describe('a screen with several codes', () => {
  it('is read where it can be read, the changing code before the printed one', () => {
    expect(firstOf([null, 'weapp:p?scene=s', 'k1.x'])).toBe('k1.x')
    expect(firstOf([null, 'weapp:p?scene=s'])).toBe('weapp:p?scene=s')
    expect(firstOf([null])).toBeNull()
  })
})

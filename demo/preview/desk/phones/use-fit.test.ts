import { scaleFor } from './use-fit'

describe('the size of the phones', () => {
  it('is never more than life size', () => {
    expect(scaleFor({ width: 2000, height: 2000 })).toBe(1)
  })

  it('lets both fit into the box, whichever side is the short one', () => {
    for (const box of [{ width: 700, height: 1200 }, { width: 1200, height: 700 }]) {
      const scale = scaleFor(box)
      expect(2 * (390 * scale + 22) + 28).toBeLessThanOrEqual(box.width + 1e-9)
      expect(844 * scale + 22 + 52).toBeLessThanOrEqual(box.height + 1e-9)
    }
  })

  it('does not shrink what nobody could read any more', () => {
    expect(scaleFor({ width: 100, height: 100 })).toBe(0.45)
  })
})

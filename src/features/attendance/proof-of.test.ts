import { proofOf } from './proof-of'

describe('what a scanned code proves', () => {
  it('takes the changing code as it stands', () => {
    expect(proofOf({ kind: 'text', text: ' k1.shift01.R1.5.seal ' })).toEqual({ kind: 'token', token: 'k1.shift01.R1.5.seal' })
  })

  it.each(['packages/shifts/scan/index?scene=shift01', '/packages/shifts/scan/index?a=1&scene=shift01'])('reads the shift of a printed code: %s', (path) => {
    expect(proofOf({ kind: 'page', path })).toEqual({ kind: 'poster', shiftId: 'shift01' })
  })

  it('reads the printed code of the preview, which carries its own wrapping', () => {
    expect(proofOf({ kind: 'text', text: 'weapp:packages/shifts/scan/index?scene=shift01' })).toEqual({ kind: 'poster', shiftId: 'shift01' })
  })

  it('finds nothing in other codes', () => {
    expect(proofOf({ kind: 'text', text: 'https://example.org' })).toBeNull()
    expect(proofOf({ kind: 'text', text: 'r1.order.seal' })).toBeNull()
    expect(proofOf({ kind: 'page', path: 'pages/home/index?scene=shift01' })).toBeNull()
    expect(proofOf({ kind: 'page', path: 'packages/shifts/scan/index' })).toBeNull()
  })
})

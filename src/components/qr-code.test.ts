import jsQR from 'jsqr'
import { qrSvg } from './qr-svg'
import { svgUri } from './svg-uri'

/** Paints the runs of the drawing into pixels, as an image component would. */
function pixels(svg: string): { data: Uint8ClampedArray; side: number } {
  const side = Number(/width="(\d+)"/.exec(svg)?.[1])
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, width, height] of svg.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h/g)) {
    for (let row = Number(y); row < Number(y) + Number(height); row += 1) {
      for (let column = Number(x); column < Number(x) + Number(width); column += 1) data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
    }
  }
  return { data, side }
}

describe('qrSvg', () => {
  it.each(['a', '签到:周六电路检修 🌱', 'x'.repeat(200)])('draws a code that reads back as %s', (text) => {
    const { data, side } = pixels(qrSvg(text))
    expect(jsQR(data, side, side)?.data).toBe(text)
  })
})

describe('svgUri', () => {
  it.each(['<svg/>', '<svg />', '<svg  />'])('encodes %s as base64', (svg) => {
    expect(svgUri(svg)).toBe(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`)
  })
})

import { PNG } from 'pngjs'
import qrcode from 'qrcode-generator'

export interface QrLook {
  /** Width and height in pixels. */
  size: number
  /** Red, green, blue of the dark squares. */
  color: readonly [number, number, number]
  transparent: boolean
}

type Pixel = readonly [red: number, green: number, blue: number, alpha: number]

/** White squares around a code, without which readers do not find it (ISO/IEC 18004 asks for four). */
const QUIET = 4

/**
 * A PNG of a QR code that carries `text`, which any reader can scan. Pixels of one square are the same, so only one line of
 * pixels is made per row of squares: this runs in the process that serves everybody.
 */
export function drawQr(text: string, look: QrLook): Buffer {
  const qr = qrcode(0, 'M')
  qr.addData(text)
  qr.make()
  const count = qr.getModuleCount()
  const squareAt = Array.from({ length: look.size }, (_, pixel) => Math.floor((pixel * (count + 2 * QUIET)) / look.size) - QUIET)
  const isInside = (square: number): boolean => square >= 0 && square < count
  const drawLine = (row: number): Buffer =>
    lineOf(look, (x) => {
      const column = squareAt[x] ?? -1
      return isInside(row) && isInside(column) && qr.isDark(row, column)
    })
  const lines = new Map<number, Buffer>()
  const image = new PNG({ width: look.size, height: look.size })
  for (const [y, row] of squareAt.entries()) {
    const line = lines.get(row) ?? drawLine(row)
    lines.set(row, line)
    line.copy(image.data, y * line.length)
  }
  return PNG.sync.write(image, { filterType: 0, deflateStrategy: 0, deflateLevel: 1 }) // lines repeat: plain deflate does better than filters
}

function lineOf({ size, color, transparent }: QrLook, isDark: (x: number) => boolean): Buffer {
  const dark: Pixel = [...color, 255]
  const light: Pixel = [255, 255, 255, transparent ? 0 : 255]
  const line = Buffer.alloc(size * 4)
  for (let x = 0; x < size; x += 1) line.set(isDark(x) ? dark : light, x * 4)
  return line
}

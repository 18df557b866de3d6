import { PNG } from 'pngjs'
import qrcode from 'qrcode-generator'

export interface QrLook {
  /** Width and height in pixels. */
  size: number
  /** Red, green, blue of the dark squares. */
  color: readonly [number, number, number]
  transparent: boolean
}

/** White squares around a code, without which readers do not find it (ISO/IEC 18004 asks for four). */
const QUIET = 4

/** A PNG of a QR code that carries `text`, any reader can scan it. */
export function drawQr(text: string, look: QrLook): Buffer {
  const qr = qrcode(0, 'M')
  qr.addData(text)
  qr.make()
  const squares = qr.getModuleCount() + 2 * QUIET
  const image = new PNG({ width: look.size, height: look.size })
  const squareAt = (pixel: number): number => Math.floor((pixel * squares) / look.size) - QUIET
  const isDark = (x: number, y: number): boolean => {
    const [column, row] = [squareAt(x), squareAt(y)]
    const inside = Math.min(column, row) >= 0 && Math.max(column, row) < qr.getModuleCount()
    return inside && qr.isDark(row, column)
  }
  for (let y = 0; y < look.size; y += 1) {
    for (let x = 0; x < look.size; x += 1) paint(image, x, y, isDark(x, y), look)
  }
  return PNG.sync.write(image)
}

function paint(image: PNG, x: number, y: number, dark: boolean, look: QrLook): void {
  const [red, green, blue] = dark ? look.color : [255, 255, 255]
  const alpha = dark || !look.transparent ? 255 : 0
  image.data.set([red, green, blue, alpha], (y * image.width + x) * 4)
}

import jsQR from 'jsqr'
import { PNG } from 'pngjs'

/** What stands in the code of a picture, read from its pixels as a camera would. @throws Error when there is none */
export function readCode(picture: Buffer): string {
  const { data, width, height } = PNG.sync.read(picture)
  const found = jsQR(new Uint8ClampedArray(data), width, height)
  if (found === null || found.data === '') throw new Error(`no code can be read in this picture of ${width} × ${height}`)
  return found.data
}

import qrcode from 'qrcode-generator'

/** Light modules around the code; scanners need four (ISO/IEC 18004). */
const QUIET = 4
/** Px per module; a whole number keeps the edges sharp. */
const MODULE = 8

/** Draws `text` (any Unicode) as a QR code, level M, one path of horizontal runs. */
export function qrSvg(text: string): string {
  qrcode.stringToBytes = utf8
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  const count = code.getModuleCount()
  const side = (count + 2 * QUIET) * MODULE
  let path = ''
  for (let row = 0; row < count; row += 1) path += runs(count, row, (column) => code.isDark(row, column))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path fill="#000" d="${path}"/></svg>`
}

function runs(count: number, row: number, isDark: (column: number) => boolean): string {
  let path = ''
  for (let column = 0; column < count; column += 1) {
    if (!isDark(column)) continue
    const from = column
    while (column + 1 < count && isDark(column + 1)) column += 1
    const width = (column - from + 1) * MODULE
    path += `M${(from + QUIET) * MODULE} ${(row + QUIET) * MODULE}h${width}v${MODULE}h-${width}z`
  }
  return path
}

/** A mini-program has no TextEncoder. */
function utf8(text: string): number[] {
  const escaped = encodeURIComponent(text)
  const bytes: number[] = []
  for (let at = 0; at < escaped.length; at += 1) {
    if (escaped[at] !== '%') bytes.push(escaped.charCodeAt(at))
    else {
      bytes.push(parseInt(escaped.slice(at + 1, at + 3), 16))
      at += 2
    }
  }
  return bytes
}

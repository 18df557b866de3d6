import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The build puts it beside index.js (assets.json): every Han character of 通用规范汉字表 and some 22,000 more. */
const FILE = 'NotoSansSC-Regular.ttf'

let font: Buffer | undefined

/** Read when the first paper is made, not when the instance starts: a code for a screen needs no font. */
export function theFont(): Buffer {
  font ??= readFileSync(path.join(__dirname, FILE))
  return font
}

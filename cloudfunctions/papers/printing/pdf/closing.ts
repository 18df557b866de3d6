import type { PDFImage } from 'pdf-lib'
import { rareNote, speakDate } from '../domain/wording'
import { GREY, MARGIN, WIDTH, type Pen } from './pen'

const CODE = 104
const SIZE = 11
const LEADING = 20
/** The round seal of a residents' committee is 4 cm wide. */
const SEAL = 57
const HEIGHT = 175
const NOTE = 40
/** What it takes, the note on rare characters included: it stands together on one page. */
export const CLOSING = HEIGHT + NOTE

export interface Closing {
  issuer: string
  handler: string
  phone: string
  issuedOn: string
  /** Where there is something to verify. */
  code: { id: string; image: PDFImage } | null
}

/** Who answers for it, where the seal goes and, where there is a code, how to check it. */
export function drawClosing(pen: Pen, closing: Closing): void {
  const top = pen.y - 24
  if (closing.code) drawCode(pen, closing.code, top)
  drawHands(pen, closing, top)
  drawSealPlace(pen, top)
  pen.y = top - HEIGHT + 24
  drawNote(pen)
}

function drawCode(pen: Pen, { id, image }: NonNullable<Closing['code']>, top: number): void {
  pen.page.drawImage(image, { x: MARGIN, y: top - CODE, width: CODE, height: CODE })
  pen.write('微信扫一扫，核验真伪', { x: MARGIN + CODE / 2, y: top - CODE - 14, size: 9, align: 'centre' })
  pen.write(`核验码 ${id}`, { x: MARGIN + CODE / 2, y: top - CODE - 28, size: 8, align: 'centre', grey: true })
}

function drawHands(pen: Pen, { issuer, handler, phone, issuedOn, code }: Closing, top: number): void {
  const x = code ? MARGIN + CODE + 28 : MARGIN
  const width = WIDTH - MARGIN - 2 * SEAL - 12 - x
  const texts = [`出具单位：${issuer}`, `经办人：${handler}`, `联系电话：${phone}`, `出具日期：${speakDate(issuedOn)}`]
  const lines = texts.flatMap((text) => pen.wrap(text, SIZE, width))
  lines.forEach((text, at) => pen.write(text, { x, y: top - 16 - at * LEADING, size: SIZE }))
}

function drawSealPlace(pen: Pen, top: number): void {
  const x = WIDTH - MARGIN - SEAL
  const y = top - SEAL
  pen.page.drawEllipse({ x, y, xScale: SEAL, yScale: SEAL, borderColor: GREY, borderWidth: 0.8, borderDashArray: [4, 4] })
  pen.write('（盖章处）', { x, y: y - 4, size: 10, align: 'centre', grey: true })
}

/** Everything else is written by now, so everything that is missing is known. */
function drawNote(pen: Pen): void {
  if (pen.rare.size === 0) return
  pen.wrap(rareNote([...pen.rare]), 9, WIDTH - 2 * MARGIN).forEach((text, at) => pen.write(text, { x: MARGIN, y: pen.y - at * 13, size: 9 }))
}

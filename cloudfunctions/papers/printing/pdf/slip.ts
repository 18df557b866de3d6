import { dayOf } from '../../../kit/clock'
import { SLIP_NOTE, slipRows, slipStatement, SLIP_TITLE, type SlipPaper } from '../domain/slip-wording'
import { drawClosing } from './closing'
import { finish, newPaper, type Printed } from './document'
import { MARGIN, type Pen, WIDTH } from './pen'

const SIZE = 12
const LEADING = 18
const PADDING = 8
const LABEL = 110

/** The slip as one page. It has no code: whoever receives it is named on it, and nobody else has anything to verify. */
export async function printSlip(slip: SlipPaper, font: Uint8Array): Promise<Printed> {
  const about = { title: SLIP_TITLE, ...slip }
  const pen = await newPaper(about, font)
  pen.heading(SLIP_TITLE, slip.number)
  pen.paragraphs(slipStatement(slip))
  pen.line(pen.y, 1)
  for (const [label, words] of slipRows(slip)) drawLine(pen, label, words)
  pen.y -= 24
  pen.paragraphs([SLIP_NOTE])
  drawClosing(pen, { ...slip, issuedOn: dayOf(slip.issuedAt), code: null })
  return finish(pen, about)
}

function drawLine(pen: Pen, label: string, words: string): void {
  const lines = pen.wrap(words, SIZE, WIDTH - 2 * MARGIN - LABEL)
  pen.write(label, { x: MARGIN + 6, y: pen.y - PADDING - SIZE, size: SIZE, grey: true })
  lines.forEach((text, at) => pen.write(text, { x: MARGIN + LABEL, y: pen.y - PADDING - SIZE - at * LEADING, size: SIZE }))
  pen.y -= lines.length * LEADING + 2 * PADDING
  pen.line(pen.y, 0.4)
}

import { dayOf } from '../../../kit/clock'
import { speakTotal, statement, TITLE, type Paper } from '../domain/wording'
import { CLOSING, drawClosing } from './closing'
import { finish, newPaper, type Printed } from './document'
import { FOOT, INDENT, type Pen } from './pen'
import { drawTable, turnWithHead } from './table'

export interface Materials {
  font: Uint8Array
  /** PNG or, as WeChat likes to answer, JPEG. */
  code: Uint8Array
}

/** The certificate as a file of A4 pages. */
export async function printCertificate(paper: Paper, { font, code }: Materials): Promise<Printed> {
  const about = { title: TITLE, ...paper }
  const pen = await newPaper(about, font)
  const image = await (isPng(code) ? pen.document.embedPng(code) : pen.document.embedJpg(code))
  drawHead(pen, paper)
  drawTable(pen, paper)
  if (pen.y - CLOSING < FOOT) turnWithHead(pen, paper)
  drawClosing(pen, { ...paper, issuedOn: dayOf(paper.issuedAt), code: { id: paper.code, image } })
  return finish(pen, about)
}

function drawHead(pen: Pen, paper: Paper): void {
  pen.heading(TITLE, paper.number)
  pen.paragraphs([`${INDENT}${statement(paper)}`, `${INDENT}扫码记录：${speakTotal(paper.measuredMinutes)}`, `${INDENT}手工登记：${speakTotal(paper.typedMinutes)}`])
  pen.y -= 4
}

const isPng = (bytes: Uint8Array) => bytes[0] === 0x89 && bytes[1] === 0x50

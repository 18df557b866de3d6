import { PDFDocument } from 'pdf-lib'
import { dayOf } from '../../../kit/clock'
import { speakTotal, statement, TITLE, type Paper } from '../domain/wording'
import { drawClosing } from './closing'
import { evenFontkit } from './even-fontkit'
import { MARGIN, Pen, WIDTH } from './pen'
import { drawTable } from './table'

export interface Materials {
  font: Uint8Array
  /** PNG or, as WeChat likes to answer, JPEG. */
  code: Uint8Array
}

export interface Printed {
  pdf: Buffer
  rare: string[]
}

/** Two full-width spaces, as a Chinese paragraph begins. */
const INDENT = '\u3000\u3000'

/** The certificate as a file of A4 pages: the same paper always becomes the same bytes. */
export async function printCertificate(paper: Paper, { font, code }: Materials): Promise<Printed> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.registerFontkit(evenFontkit)
  describe(document, paper)
  // Only the letters that occur are put into the file: some 20 KB in place of ten megabytes.
  const pen = new Pen(document, await document.embedFont(font, { subset: true, customName: 'LBPAPR+NotoSansSC' }))
  const image = await (isPng(code) ? document.embedPng(code) : document.embedJpg(code))
  drawHead(pen, paper)
  drawTable(pen, paper)
  drawClosing(pen, paper, dayOf(paper.issuedAt), image)
  numberPages(pen, paper)
  return { pdf: Buffer.from(await document.save()), rare: [...pen.rare] }
}

/** The name is no part of the title that a reader shows in its window and in lists. */
function describe(document: PDFDocument, { number, issuer, issuedAt }: Paper): void {
  document.setTitle(`${TITLE} ${number}`)
  document.setAuthor(issuer)
  document.setLanguage('zh-CN')
  document.setCreationDate(new Date(issuedAt))
}

function drawHead(pen: Pen, paper: Paper): void {
  pen.y -= 30
  pen.write(TITLE, { x: WIDTH / 2, y: pen.y, size: 22, align: 'centre' })
  pen.y -= 28
  pen.write(`编号 ${paper.number}`, { x: WIDTH - MARGIN, y: pen.y, size: 10.5, align: 'right' })
  pen.y -= 30
  const lines = [
    ...pen.wrap(`${INDENT}${statement(paper)}`, 12, WIDTH - 2 * MARGIN),
    `${INDENT}扫码记录：${speakTotal(paper.measuredMinutes)}`,
    `${INDENT}手工登记：${speakTotal(paper.typedMinutes)}`,
  ]
  for (const line of lines) {
    pen.write(line, { x: MARGIN, y: pen.y, size: 12 })
    pen.y -= 21
  }
  pen.y -= 4
}

/** Last, because only now the number of pages is known. */
function numberPages(pen: Pen, { number }: Paper): void {
  const pages = pen.document.getPages()
  for (const [at, page] of pages.entries()) {
    pen.page = page
    pen.write(`编号 ${number} · 第 ${at + 1} 页，共 ${pages.length} 页`, { x: WIDTH / 2, y: 36, size: 9, align: 'centre', grey: true })
  }
}

const isPng = (bytes: Uint8Array) => bytes[0] === 0x89 && bytes[1] === 0x50

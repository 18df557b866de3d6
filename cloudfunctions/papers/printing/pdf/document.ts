import { PDFDocument } from 'pdf-lib'
import { evenFontkit } from './even-fontkit'
import { Pen, WIDTH } from './pen'

/** What all papers have in common: one font, a title in which there is no name, and numbered pages. */
export interface About {
  title: string
  number: string
  issuer: string
  issuedAt: number
}

export interface Printed {
  pdf: Buffer
  rare: string[]
}

/** The same paper always becomes the same bytes, so nothing of the moment goes in. */
export async function newPaper({ title, number, issuer, issuedAt }: About, font: Uint8Array): Promise<Pen> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.registerFontkit(evenFontkit)
  // A reader shows the title in its window and in lists.
  document.setTitle(`${title} ${number}`)
  document.setAuthor(issuer)
  document.setLanguage('zh-CN')
  document.setCreationDate(new Date(issuedAt))
  // Only the letters that occur are put into the file: some 20 KB in place of ten megabytes.
  return new Pen(document, await document.embedFont(font, { subset: true, customName: 'LBPAPR+NotoSansSC' }))
}

export async function finish(pen: Pen, { number }: About): Promise<Printed> {
  numberPages(pen, number)
  return { pdf: Buffer.from(await pen.document.save()), rare: [...pen.rare] }
}

/** Last, because only now the number of pages is known. */
function numberPages(pen: Pen, number: string): void {
  const pages = pen.document.getPages()
  for (const [at, page] of pages.entries()) {
    pen.page = page
    pen.write(`编号 ${number} · 第 ${at + 1} 页，共 ${pages.length} 页`, { x: WIDTH / 2, y: 36, size: 9, align: 'centre', grey: true })
  }
}

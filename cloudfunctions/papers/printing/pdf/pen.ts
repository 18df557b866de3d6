import { rgb, type PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib'
import { letters } from '../domain/letters'

/** A4 in points (1/72 inch), with margins in which a binder may punch its holes. */
export const WIDTH = 595.28
export const HEIGHT = 841.89
export const MARGIN = 54
export const FOOT = 64
const BODY = 12
const LEADING = 21
const INK = rgb(0.1, 0.1, 0.1)
/** Two full-width spaces, as a Chinese paragraph begins. */
export const INDENT = '\u3000\u3000'
export const GREY = rgb(0.45, 0.45, 0.45)

export interface Mark {
  x: number
  y: number
  size: number
  align?: 'left' | 'centre' | 'right'
  grey?: boolean
}

/** Writes on the last page of a document with one font, and remembers which characters the font does not have. */
export class Pen {
  readonly rare = new Set<string>()
  /** Where the next line goes, counted from the bottom as PDF does. */
  y = 0
  page: PDFPage
  private readonly canDraw: (codePoint: number) => boolean
  private readonly widths = new Map<string, number>()

  constructor(readonly document: PDFDocument, private readonly font: PDFFont) {
    const drawn = new Set(font.getCharacterSet())
    this.canDraw = (codePoint) => drawn.has(codePoint)
    this.page = this.turn()
  }

  turn(): PDFPage {
    this.y = HEIGHT - MARGIN
    this.page = this.document.addPage([WIDTH, HEIGHT])
    return this.page
  }

  /** As it can be printed: gaps in place of what cannot. */
  printable = (text: string): string => letters(text, this.canDraw, this.rare)

  write(text: string, { x, y, size, align = 'left', grey = false }: Mark): void {
    const printable = this.printable(text)
    const shift = { left: 0, centre: 0.5, right: 1 }[align] * this.widthOf(printable) * size
    this.page.drawText(printable, { x: x - shift, y, size, font: this.font, color: grey ? GREY : INK })
  }

  /** The name of the paper with its number beneath, on the right. */
  heading(title: string, number: string): void {
    this.y -= 30
    this.write(title, { x: WIDTH / 2, y: this.y, size: 22, align: 'centre' })
    this.y -= 28
    this.write(`编号 ${number}`, { x: WIDTH - MARGIN, y: this.y, size: 10.5, align: 'right' })
    this.y -= 30
  }

  /** Text over the whole width, one paragraph below the other. */
  paragraphs(texts: readonly string[]): void {
    for (const line of texts.flatMap((text) => this.wrap(text, BODY, WIDTH - 2 * MARGIN))) {
      this.write(line, { x: MARGIN, y: this.y, size: BODY })
      this.y -= LEADING
    }
  }

  line(y: number, thickness = 0.5): void {
    this.page.drawLine({ start: { x: MARGIN, y }, end: { x: WIDTH - MARGIN, y }, thickness, color: INK })
  }

  /** Breaks anywhere, as Chinese text may; an empty text is one empty line. */
  wrap(text: string, size: number, width: number): string[] {
    const lines = ['']
    let used = 0
    for (const letter of this.printable(text)) {
      const wide = this.widthOf(letter) * size
      if (used + wide > width && used > 0) {
        lines.push('')
        used = 0
      }
      lines[lines.length - 1] += letter
      used += wide
    }
    return lines
  }

  /** At size 1. By letter and remembered, because shaping a text anew for each question takes most of the time. */
  private widthOf(text: string): number {
    let sum = 0
    for (const letter of text) {
      const known = this.widths.get(letter) ?? this.font.widthOfTextAtSize(letter, 1)
      this.widths.set(letter, known)
      sum += known
    }
    return sum
  }
}

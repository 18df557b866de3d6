import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib'

/**
 * What a reader of the file could select and copy, spaces left out: the drawn glyphs, led back to characters by the font's own
 * table. So a file whose letters cannot be searched fails here.
 */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes)
  return document.getPages().map(({ node }) => {
    const letters = lettersOf(node.Resources()?.lookup(PDFName.of('Font'), PDFDict) as PDFDict)
    return contents(node.Contents()).replace(/\s*<([0-9A-Fa-f]+)> Tj|[^<]+|</g, (_whole, glyphs?: string) =>
      (glyphs?.match(/.{4}/g) ?? []).map((glyph) => letters.get(glyph.toUpperCase()) ?? '?').join(''))
  }).join('').replace(/\s/g, '')
}

const decoded = (stream: unknown) => Buffer.from(decodePDFRawStream(stream as PDFRawStream).decode()).toString('latin1')

function contents(node: unknown): string {
  if (!(node instanceof PDFArray)) return decoded(node)
  return Array.from({ length: node.size() }, (_, at) => decoded(node.lookup(at))).join('\n')
}

/** Glyph → character, from the `bfchar` lines of ToUnicode. */
function lettersOf(fonts: PDFDict): Map<string, string> {
  const tables = fonts.keys().map((name) => decoded(fonts.lookup(name, PDFDict).lookup(PDFName.of('ToUnicode'))))
  const pairs = tables.join('\n').matchAll(/<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>/g)
  return new Map([...pairs].map(([, glyph = '', points = '']) => [glyph.toUpperCase(), Buffer.from(points, 'hex').swap16().toString('utf16le')]))
}

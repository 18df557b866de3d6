import fontkit from '@pdf-lib/fontkit'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFDocument, PDFRawStream, decodePDFRawStream } from 'pdf-lib'
import { PNG } from 'pngjs'
import { textOfPdf } from '../../../../tests/support/pdf-text'
import type { Paper } from '../domain/wording'
import { printCertificate } from './certificate'

const font = readFileSync(createRequire(__filename).resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'))
const code = PNG.sync.write(new PNG({ width: 8, height: 8 }), { filterType: 0, deflateStrategy: 0, deflateLevel: 9 })
const paper = (entries: number, name: string): Paper => ({
  code: 'abcdef123456', number: '2026-0001', name, volunteerNo: 'V0001', from: '2026-01-01', until: '2026-11-23', measuredMinutes: 150, typedMinutes: 30,
  issuer: '向阳里社区居民委员会', phone: '022-12345678', handler: '张主任', issuedAt: Date.parse('2026-11-23T10:00:00+08:00'),
  lines: Array.from({ length: entries }, (_, at) => ({ servedOn: '2026-11-20', title: `清扫${at}次`, place: '1号楼', minutes: 150, grade: 'measured' })),
})

it('carries a long list over numbered pages, each of which says whose it is', async () => {
  const { pdf } = await printCertificate(paper(120, '秦永福'), { font, code })
  const pages = (await PDFDocument.load(pdf)).getPageCount()
  const text = await textOfPdf(pdf)
  expect(pages).toBeGreaterThan(3)
  for (let at = 0; at < 120; at += 1) expect(text).toContain(`清扫${at}次`)
  expect(text.split('秦永福的志愿服务记录证明（续）')).toHaveLength(pages)
  expect(text).toContain(`第${pages}页，共${pages}页`)
})

it('draws every letter: none of the glyphs in the file is cut or empty', async () => {
  const { pdf } = await printCertificate(paper(3, '秦永福'), { font, code })
  const glyphs = await embeddedGlyphs(pdf)
  const ink = glyphs.filter(({ path }) => path.commands.length > 0)
  // Empty by right are the first glyph's neighbours: the space and the full-width space.
  expect(glyphs.length - ink.length).toBeLessThanOrEqual(2)
  const full = fontkit.create(font)
  const shapes = new Set([...new Set(await textOfPdf(pdf))].map((letter) => full.glyphForCodePoint(letter.codePointAt(0) as number).path.toSVG()))
  const drawn = new Set(ink.map(({ path }) => path.toSVG()))
  expect([...shapes].filter((shape) => !drawn.has(shape))).toEqual([])
})

it('prints a rare character that the font has, and leaves a marked gap for one that it has not', async () => {
  const { pdf, rare } = await printCertificate(paper(1, '李㛃𠮷'), { font, code })
  expect(rare).toEqual(['𠮷'])
  const text = (await textOfPdf(pdf)).replace(/\s|\u3000/g, '')
  expect(text).toContain('李㛃〔〕')
  expect(text).toContain('U+20BB7')
})

interface Drawn {
  path: { commands: unknown[]; toSVG(): string }
}

/** Of the one font in the file, as a reader would draw them. */
async function embeddedGlyphs(pdf: Uint8Array): Promise<Drawn[]> {
  const streams = (await PDFDocument.load(pdf)).context.enumerateIndirectObjects().map(([, object]) => object)
  const programs = streams.filter((object): object is PDFRawStream => object instanceof PDFRawStream).map((stream) => Buffer.from(decodePDFRawStream(stream).decode()))
  const program = programs.find((bytes) => bytes.length > 4 && ['00010000', '74727565'].includes(bytes.subarray(0, 4).toString('hex')))
  if (!program) throw new Error('no font in the file')
  const subset = fontkit.create(program) as unknown as { numGlyphs: number; getGlyph(id: number): Drawn }
  return Array.from({ length: subset.numGlyphs }, (_, id) => subset.getGlyph(id))
}

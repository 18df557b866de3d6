import writeXlsx, { type SheetData } from 'write-excel-file/node'
import { generateRoster } from './generate'
import { sheetsOf, type Sheet } from './sheets'

/**
 * Writes the demo community as a spreadsheet that the import of a real community would take as well. The cells are the same
 * every time; the bytes are not, because a zip archive carries the time of writing, so never compare files by hash.
 */
export async function writeRosterXlsx(path: string): Promise<void> {
  const sheets = sheetsOf(generateRoster()).map((sheet) => ({
    sheet: sheet.name, data: dataOf(sheet), columns: sheet.widths.map((width) => ({ width })), stickyRowsCount: 1,
  }))
  await writeXlsx(sheets).toFile(path)
}

function dataOf({ headers, rows }: Sheet): SheetData {
  const head = headers.map((header) => ({ value: header, fontWeight: 'bold' as const }))
  return [head, ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))]
}

import writeXlsx from 'write-excel-file/node'
import type { Sheet } from './sheets'

/** Words are written as words: a title that begins with = is no formula. */
export const xlsxOf = (sheets: readonly Sheet[]): Promise<Buffer> =>
  writeXlsx(sheets.map(({ name, widths, head, rows }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: head.length,
    data: [...head.map((line) => line.map((value) => ({ value, fontWeight: 'bold' as const }))), ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))],
  }))).toBuffer()

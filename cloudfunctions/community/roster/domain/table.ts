/**
 * A sheet as people see it becomes rows that know their number, so that every problem can be found in the spreadsheet.
 * Columns are found by their header and may stand in any order; others beside them are nobody's business.
 */
export interface RawSheet {
  sheet: string
  /** Text, numbers, yes or no; anything else (a date, an empty cell) says nothing in a roster. */
  data: readonly (readonly unknown[])[]
}

export interface Problem {
  sheet: string
  row: number
  problem: string
}

export interface TableRow {
  /** As the spreadsheet program counts: the header is row 1. */
  row: number
  /** Trimmed text by header; an empty cell is ''. */
  cells: Readonly<Record<string, string>>
}

export interface Table {
  rows: readonly TableRow[]
  problems: readonly Problem[]
}

const HEADER_ROW = 1

/** Empty rows are skipped. A missing sheet or column is one problem, not one per row. */
export function tableOf(sheets: readonly RawSheet[], name: string, headers: readonly string[], required: boolean): Table {
  const found = sheets.find(({ sheet }) => sheet.trim() === name)
  if (!found) return { rows: [], problems: required ? [{ sheet: name, row: HEADER_ROW, problem: `缺少工作表“${name}”` }] : [] }
  const [head = [], ...body] = found.data
  const places = headers.map((header) => [header, head.findIndex((cell) => textOf(cell) === header)] as const)
  const missing = places.filter(([, place]) => place < 0)
  if (missing.length > 0) {
    return { rows: [], problems: missing.map(([header]) => ({ sheet: name, row: HEADER_ROW, problem: `缺少列“${header}”` })) }
  }
  const rows = body.map((cells, index) => ({ row: index + HEADER_ROW + 1, cells: Object.fromEntries(places.map(([header, place]) => [header, textOf(cells[place])])) }))
  return { rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')), problems: [] }
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell).trim() : ''
}

/** The words of one cell; people separate them by 、, or by a comma or semicolon of either width (U+FF0C, U+FF1B). */
export const wordsOf = (cell: string): string[] => cell.split(/[、,\uFF0C;\uFF1B]/).map((word) => word.trim()).filter((word) => word !== '')

/** A whole number written out, or null. */
export function wholeNumber(cell: string, min: number, max: number): number | null {
  if (!/^\d{1,9}$/.test(cell)) return null
  const value = Number(cell)
  return value >= min && value <= max ? value : null
}

/** Rows of text in columns; Chinese is not used here, so a character is a column wide. Numbers stand to the right. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headers.map((header, at) => Math.max(header.length, ...rows.map((row) => (row[at] ?? '').length)))
  const line = (cells: readonly string[]) =>
    widths.map((width, at) => (at === 0 ? (cells[at] ?? '').padEnd(width) : (cells[at] ?? '').padStart(width))).join('  ').trimEnd()
  return [line(headers), widths.map((width) => '─'.repeat(width)).join('──'), ...rows.map(line)].join('\n')
}

/** A target as it is shown, and whether it was met. */
export interface Target {
  text: string
  met: boolean
}

export const atMost = (value: number, limit: number, show: (limit: number) => string = String): Target => ({ text: `≤ ${show(limit)}`, met: value <= limit })
export const atLeast = (value: number, limit: number, show: (limit: number) => string = String): Target => ({ text: `≥ ${show(limit)}`, met: value >= limit })
export const mark = ({ text, met }: Target) => `${met ? '✓' : '✗'} ${text}`

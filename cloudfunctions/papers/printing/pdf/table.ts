import type { Paper } from '../domain/wording'
import { rowOf } from '../domain/wording'
import { FOOT, HEIGHT, MARGIN, WIDTH, type Pen } from './pen'

const SIZE = 9.5
const LEADING = 13
const PADDING = 5
const COLUMNS = [
  { head: '序号', width: 32 },
  { head: '日期', width: 66 },
  { head: '服务内容', width: 176 },
  { head: '地点', width: 107 },
  { head: '时长', width: 52 },
  { head: '记录方式', width: 54 },
] as const

/** The list of what was served, over as many pages as it takes; each page says again whose paper it is and what the columns are. */
export function drawTable(pen: Pen, paper: Paper): void {
  drawHead(pen)
  for (const [at, line] of paper.lines.entries()) {
    const cells = rowOf(line, at).map((text, column) => pen.wrap(text, SIZE, (COLUMNS[column]?.width ?? 0) - 6))
    const height = Math.max(...cells.map((lines) => lines.length)) * LEADING + 2 * PADDING
    if (pen.y - height < FOOT) goOn(pen, paper)
    drawRow(pen, cells, height)
  }
  // Nothing can be added below by another hand.
  if (pen.y - LEADING - PADDING < FOOT) goOn(pen, paper)
  pen.write('（以下空白）', { x: WIDTH / 2, y: pen.y - LEADING, size: SIZE, align: 'centre', grey: true })
  pen.y -= LEADING + PADDING
}

function goOn(pen: Pen, paper: Paper): void {
  turnWithHead(pen, paper)
  drawHead(pen)
}

/** The head of every page after the first: a sheet that is lost from its paper can still be told. */
export function turnWithHead(pen: Pen, { name, number }: Paper): void {
  pen.turn()
  const y = HEIGHT - MARGIN + 4
  pen.write(`${name} 的志愿服务记录证明（续）`, { x: MARGIN, y, size: 9, grey: true })
  pen.write(`编号 ${number}`, { x: WIDTH - MARGIN, y, size: 9, align: 'right', grey: true })
  pen.y = y - 12
}

function drawHead(pen: Pen): void {
  pen.line(pen.y, 1)
  drawRow(pen, COLUMNS.map(({ head }) => [head]), LEADING + 2 * PADDING)
}

function drawRow(pen: Pen, cells: readonly string[][], height: number): void {
  let x = MARGIN + 3
  for (const [column, lines] of cells.entries()) {
    for (const [at, text] of lines.entries()) pen.write(text, { x, y: pen.y - PADDING - SIZE - at * LEADING, size: SIZE })
    x += COLUMNS[column]?.width ?? 0
  }
  pen.y -= height
  pen.line(pen.y, 0.4)
}

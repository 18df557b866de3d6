import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleCloud, startSoakCloud } from './cloud'
import { ask, hangUp, knock } from './door'
import { dice, nextMessage, type Dice } from './messages'

export interface FuzzReport {
  sent: number
  /** How often each code was answered; `ok` for success, a status where there was no code. */
  answers: Record<string, number>
  /** Bytes of live objects after a quarter of the messages and after all of them. */
  heap: [early: number, late: number]
  problems: string[]
}

const AT_ONCE = 8
const EVERY = 1000

/** Sends so many malformed messages and now and then a good one, which must be answered as ever. */
export async function fuzzDoor(messages: number, seed: number, say: (line: string) => void = () => undefined): Promise<FuzzReport> {
  await bundleCloud()
  const folder = mkdtempSync(join(tmpdir(), 'soak-fuzz-'))
  const cloud = await startSoakCloud(join(folder, 'data'))
  const report: FuzzReport = { sent: 0, answers: {}, heap: [0, 0], problems: [] }
  try {
    const roll = dice(seed)
    while (report.sent < messages && report.problems.length === 0) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => sendSome(cloud.url, roll, Math.min(EVERY, messages - report.sent) / AT_ONCE, report)))
      report.problems.push(...(await goodRequest(cloud.url)))
      if (report.heap[0] === 0 && report.sent >= messages / 4) report.heap[0] = await cloud.heap()
      if (report.sent % 100_000 < EVERY) say(`${report.sent} messages`)
    }
    report.heap[1] = await cloud.heap()
  } catch (error) {
    report.problems.push(`after ${report.sent} messages: ${String(error)}`)
  } finally {
    await cloud.kill()
    hangUp()
    rmSync(folder, { recursive: true, force: true })
  }
  return report
}

async function sendSome(url: string, roll: Dice, count: number, report: FuzzReport): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const { body, headers } = nextMessage(roll)
    const { status, text } = await knock(url, body, headers)
    report.sent += 1
    const answer = codeOf(status, text)
    report.answers[answer] = (report.answers[answer] ?? 0) + 1
    // An error that nobody foresaw is a defect even if the process survives it.
    if (answer === 'SYS_ERR' || status >= 500) report.problems.push(`${status} ${text.slice(0, 200)} to ${String(body).slice(0, 500)}`)
  }
}

/** Whatever came before, a document can be written and read. */
async function goodRequest(url: string): Promise<string[]> {
  const query = '{"_id":"good"}'
  await ask(url, 'modifyDocument', { collectionName: 'c', queryType: 'DOC', query, multi: false, merge: false, upsert: true, data: '{"a":"good"}' })
  const answer = await ask(url, 'getDocument', { collectionName: 'c', queryType: 'DOC', query, multi: false })
  const { list } = (answer as { data: { list: string[] } }).data
  return list[0] === '{"_id":"good","a":"good"}' ? [] : [`the good request was answered with ${JSON.stringify(answer)}`]
}

function codeOf(status: number, text: string): string {
  try {
    return (JSON.parse(text) as { code?: string }).code ?? (status === 200 ? 'ok' : String(status))
  } catch {
    return String(status)
  }
}

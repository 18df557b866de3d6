import { spawn } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Planted } from './planted'

/*
 * A copy of the local cloud in which defects can be planted: the checkout itself is never touched, so a run that is killed leaves
 * no defect behind. It lies below the checkout, where Node finds the packages.
 */

const ROOT = join(__dirname, '../..')
const COPY = join(ROOT, '.cache/mutants-cloud')
const JEST = join(ROOT, 'node_modules/jest/bin/jest.js')

/** A suite that hangs has noticed, too; nothing here takes a minute when whole. */
const PATIENCE_MS = 240_000

export interface Outcome {
  /** Names of the tests that failed; empty when the suite passed. */
  failed: string[]
  /** The suite did not run at all: that is our mistake and no test has noticed anything. */
  broken?: string
}

interface Report {
  numTotalTests: number
  testResults: { message: string; assertionResults: { status: string; fullName: string }[] }[]
}

export function copyCloud(): void {
  rmSync(COPY, { recursive: true, force: true })
  for (const part of ['localcloud', 'tests/soak', 'config', 'package.json', 'tsconfig.json']) cpSync(join(ROOT, part), join(COPY, part), { recursive: true })
}

/** Runs the tests of a suite against the copy as it is, or with one defect planted. */
export async function runSuite(suite: string, planted?: Planted): Promise<Outcome> {
  if (planted === undefined) return runJest(suite)
  const file = join(COPY, 'localcloud', planted.file)
  const whole = readFileSync(file, 'utf8')
  writeFileSync(file, whole.replace(planted.from, () => planted.to))
  try {
    return await runJest(suite)
  } finally {
    writeFileSync(file, whole)
  }
}

async function runJest(suite: string): Promise<Outcome> {
  const report = join(COPY, 'report.json')
  rmSync(report, { force: true })
  const pattern = posix.join('mutants-cloud/localcloud', suite)
  const hung = await run(['--config', 'config/jest.config.cjs', '--selectProjects', 'unit', '--ci', '--runInBand', '--forceExit', '--testTimeout=40000',
    '--json', `--outputFile=${report}`, '--testPathPatterns', pattern])
  if (hung) return { failed: ['(the suite hangs)'] }
  // A page missing behind a mapping ends the process at once; jest leaves no report then.
  return existsSync(report) ? outcomeOf(report) : { failed: ['(the process of the suite dies)'] }
}

/** Whether jest had to be ended, with all that it started. */
function run(args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [JEST, ...args], { cwd: COPY, detached: true, stdio: 'ignore' })
    const timer = setTimeout(() => process.kill(-(child.pid as number), 'SIGKILL'), PATIENCE_MS)
    child.on('exit', (_code, signal) => {
      clearTimeout(timer)
      resolve(signal === 'SIGKILL')
    })
  })
}

function outcomeOf(report: string): Outcome {
  const { numTotalTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const failed = testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName))
  const broken = testResults.find(({ message, assertionResults }) => message !== '' && assertionResults.length === 0)?.message
  if (failed.length === 0 && (broken !== undefined || numTotalTests === 0)) return { failed, broken: broken ?? 'no test was found' }
  return { failed }
}

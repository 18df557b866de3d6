/** Runs the tests of one kind and counts them; a suite that could not even load counts as one failure. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { root } from './bootstrap.mjs'
import { run } from './stage.mjs'

const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js')

/** Resolves with { passed, failed }; `words` are parts of paths that narrow the choice of files. */
export async function runJest(kind, words) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'linban-jest-'))
  const file = path.join(folder, 'result.json')
  try {
    const code = await run(process.execPath, [
      jest, '--config', 'config/jest.config.cjs', '--selectProjects', kind, '--ci', '--passWithNoTests',
      // These kinds share one cloud and its clock: two files at once would move time under each other's feet.
      ...(['procedure', 'weapp', 'browser'].includes(kind) ? ['--runInBand'] : []),
      '--json', '--outputFile', file, ...(words.length > 0 ? ['--testPathPatterns', ...words] : []),
    ], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    return count(readResult(file), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Jest itself fell over (a bad configuration, a cloud that did not start) and has said so.
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 }
  }
}

function count(result, code) {
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites
  return { passed: result.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed }
}

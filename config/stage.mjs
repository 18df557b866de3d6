/** How the start and the test run speak: one line when a stage begins, one with its elapsed time when it ends. */
import { spawn } from 'node:child_process'

const startedAt = Date.now()
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** Runs `work` as a named stage and passes on what it returns or throws; a result with a `failed` count is no success. */
export async function stage(title, work) {
  const since = Date.now()
  console.log(`· ${title} …`)
  try {
    const result = await work()
    console.log(`${result?.failed ? '✗' : '✓'} ${title}: ${seconds(since)} (${seconds(startedAt)} since the start)`)
    return result
  } catch (error) {
    console.log(`✗ ${title}: ${seconds(since)}`)
    throw error
  }
}

/** Runs a command and resolves with its exit code; its output goes to ours. A signal counts as exit code 1. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })
    endTogether(child)
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** Runs a talkative command in silence; when it fails, throws with `sentence` and the end of what it said. */
export function runQuietly(command, args, sentence, options = {}) {
  return new Promise((resolve, reject) => {
    let said = ''
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    const listen = (chunk) => { said = (said + chunk).slice(-6000) }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    endTogether(child)
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${said.trimEnd()}\n${sentence}`))))
  })
}

/** While a command runs, being told to end means that it ends first: nothing goes on building behind our back. */
function endTogether(child) {
  const stop = (signal) => {
    child.kill(signal)
    process.exit(1)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.once(signal, stop)
  child.once('close', () => signals.forEach((signal) => process.off(signal, stop)))
}

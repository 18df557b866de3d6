/**
 * Starts the real preview server (local cloud, built functions, real wx-server-sdk) as a child process for tests.
 * It keeps its data in a temporary folder of its own and takes any free port, so that runs do not meet.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

const root = path.resolve(__dirname, '..', '..')
const readyLine = /^LinBan ready at (http:\/\/127\.0\.0\.1:\d+)/

export interface LocalCloud {
  /** `http://127.0.0.1:PORT`, the address of `/call`, `/healthz` and the preview. */
  url: string
  /** Ends the server with all its function instances and removes its data. */
  stop(): Promise<void>
}

/** Resolves when the server says that it is ready; throws with its last words when it ends before. */
export async function startLocalCloud(seed: 'demo' | 'empty' = 'empty'): Promise<LocalCloud> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'linban-test-'))
  const child = spawn(process.execPath, [
    '--require', 'tsx/cjs', '--require', path.join(root, 'config', 'follow-parent.cjs'),
    path.join(root, 'demo', 'serve.ts'), '--port', '0', '--data', data, '--seed', seed, '--no-open',
  ], { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const stop = async () => {
    await end(child)
    await rm(data, { recursive: true, force: true })
  }
  return readyUrl(child).then((url) => ({ url, stop }), async (error: unknown) => {
    await stop()
    throw error
  })
}

/** Keeps reading after the ready line: a pipe that nobody empties would stop the server. */
function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const last: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => {
        last.push(line)
        if (last.length > 40) last.shift()
        const url = readyLine.exec(line)?.[1]
        if (url) resolve(url)
      })
    }
    child.once('error', reject)
    child.once('close', (code) => reject(new Error(`The local cloud ended (${code}) before it was ready:\n${last.join('\n')}`)))
  })
}

/** Asks first; whatever of its process group is left after that, or after five seconds, is killed. */
async function end(child: ChildProcess): Promise<void> {
  const group = child.pid
  if (!group || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  const patience = setTimeout(() => killGroup(group), 5000)
  child.kill('SIGTERM')
  await gone
  clearTimeout(patience)
  killGroup(group)
}

function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL')
  } catch {
    // ESRCH: nobody is left, which is what we wanted.
  }
}

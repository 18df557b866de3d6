import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'

/**
 * A cloud of one's own for those who must kill it or measure it. It is the leader of a process group that holds its
 * function instances too, and it keeps its data folder when it ends.
 */
export interface CloudProcess {
  url: string
  /** What a power cut is to it: SIGKILL to the whole group. Resolves when it is gone. */
  kill(): Promise<void>
  /** Asks it to close in good order. */
  stop(): Promise<void>
}

const root = path.resolve(__dirname, '..', '..')
const READY = /ready at (http:\/\/127\.0\.0\.1:\d+)/

/** Starts a TypeScript file of the repository that prints “ready at http://127.0.0.1:PORT”. */
export async function startCloudProcess(script: string, args: readonly string[]): Promise<CloudProcess> {
  const child = spawn(process.execPath, [
    '--require', 'tsx/cjs', '--require', path.join(root, 'config', 'follow-parent.cjs'), path.join(root, script), ...args,
  ], { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const gone = once(child, 'exit')
  const killed = async () => {
    killGroup(child)
    await gone
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
    killGroup(child)
  }
  return readyUrl(child).then((url) => ({ url, kill: killed, stop }), async (error: unknown) => {
    await killed()
    throw error
  })
}

/** The preview server with the data of a given folder. */
export const startPreview = (data: string): Promise<CloudProcess> =>
  startCloudProcess('demo/serve.ts', ['--port', '0', '--data', data, '--seed', 'empty', '--no-open'])

/** Keeps reading after the ready line: a pipe that nobody empties would stop the server. */
function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => {
        const url = READY.exec(line)?.[1]
        if (url) resolve(url)
        if (said.push(line) > 40) said.shift()
      })
    }
    child.once('error', reject)
    child.once('close', (code) => reject(new Error(`the cloud ended (${code}) before it was ready:\n${said.join('\n')}`)))
  })
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // ESRCH: nobody is left, which is what was wanted.
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

/** Starts the bundled cloud of bank-cloud.ts, and ends it as a power cut would. */
export interface SoakCloud {
  url: string
  port: number
  process: ChildProcess
  kill(): Promise<void>
  /** Bytes of live objects after a full collection. */
  heap(): Promise<number>
}

const root = resolve(__dirname, '..', '..')
const folder = join(root, '.cache', 'soak', String(process.pid))
const bundle = join(folder, 'cloud.cjs')

/**
 * Compiles once what is started many times; lmdb stays where it is, with its native part. The thread that computes is
 * started by its file's name from beside the code that starts it, so it gets a bundle of its own under that name.
 */
export async function bundleCloud(): Promise<string> {
  const compile = (entry: string, outfile: string) =>
    build({ entryPoints: [entry], bundle: true, platform: 'node', external: ['lmdb'], outfile, logLevel: 'error' })
  await compile(join(__dirname, 'bank-cloud.ts'), bundle)
  await compile(join(root, 'localcloud', 'database', 'compute', 'worker.ts'), join(folder, 'worker.ts'))
  return bundle
}

const running = new Set<ChildProcess>()

/** Leaves no process behind when a test failed half-way. */
export const killAll = (): void => running.forEach((child) => child.kill('SIGKILL'))

/** `fileBlocks` bounds how large a file may grow, in KB: the honest stand-in for a full disk that needs no rights. */
export async function startSoakCloud(dataDir: string, port = 0, fileBlocks?: number): Promise<SoakCloud> {
  const node = [process.execPath, '--expose-gc', bundle, dataDir, String(port)]
  const bounded = ['bash', '-c', `trap '' XFSZ; ulimit -f ${fileBlocks}; exec "$@"`, 'bash', ...node]
  const [command = '', ...args] = fileBlocks === undefined ? node : bounded
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', fileBlocks === undefined ? 'inherit' : 'ignore', 'ipc'] })
  const ended = once(child, 'exit')
  running.add(child)
  void ended.then(() => running.delete(child))
  const ready = once(child, 'message') as Promise<[{ port: number }]>
  const [first] = await Promise.race([ready, ended.then(() => Promise.reject(new Error('the cloud ended before it was ready')))])
  return {
    url: `http://127.0.0.1:${first.port}`,
    port: first.port,
    process: child,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    heap: async () => {
      const answer = once(child, 'message') as Promise<[{ heap: number }]>
      child.send('heap')
      return (await answer)[0].heap
    },
  }
}

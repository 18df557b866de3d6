import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** The five lines of the handbook are carried out as they stand, with a free port and in a folder that looks like the root. */

const root = resolve(__dirname, '..', '..')
const handbook = readFileSync(join(root, 'localcloud', 'README.md'), 'utf8')
const section = /in five lines[\s\S]*?```sh\n([\s\S]*?)```/.exec(handbook)?.[1] ?? ''
const [folder = '', code = '', start = '', call = '', end = ''] = section.trim().split('\n')
const answer = /It answers `(.*?)`/.exec(handbook)?.[1]

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'five-lines-'))
  for (const name of ['localcloud', 'node_modules', 'package.json', 'tsconfig.json']) symlinkSync(join(root, name), join(dir, name))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('start a cloud with a function of one\'s own and call it', async () => {
  execFileSync('sh', ['-ec', `${folder}\n${code}`], { cwd: dir })
  const cloud = spawn('sh', ['-c', `exec ${start.replace(/ --port \d+ &$/, ' --port 0')}`], { cwd: dir, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const asked = /(http:\S+?):\d+(\/\S+) -H '(\S+): (\S+)' -d '(.+)'$/.exec(call)
    const [, , path, header, openid, body] = asked ?? []
    const reply = await fetch(`${await addressOf(cloud)}${path}`, { method: 'POST', headers: { [String(header)]: String(openid) }, body })
    expect(await reply.text()).toBe(answer)
  } finally {
    cloud.kill()
    expect(await once(cloud, 'exit')).toEqual([0, null])
  }
  expect(end).toBe('kill %1')
})

async function addressOf(cloud: ChildProcess): Promise<string> {
  if (!cloud.stdout) throw new Error('the cloud has no output')
  for await (const line of createInterface({ input: cloud.stdout })) {
    const url = /^ready at (\S+)/.exec(line)?.[1]
    if (url) return url
  }
  throw new Error('the cloud ended before it was ready')
}

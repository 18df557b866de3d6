import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleCloud, killAll, startSoakCloud, type SoakCloud } from './cloud'

jest.setTimeout(120_000)

const ROUNDS = 12
const FILE_ID = encodeURIComponent('cloud://demo-bank.local-demo-bank/minutes.txt')

let folder: string
beforeAll(async () => {
  await bundleCloud()
  folder = mkdtempSync(join(tmpdir(), 'soak-files-'))
})
afterAll(() => {
  killAll()
  rmSync(folder, { recursive: true, force: true })
})

/** Version n is its number, repeated: as many bytes as no other version near it has. */
const version = (n: number): string => `${n} `.repeat(2000 + (n % 37) * 400)

/** Replaces one file again and again until the cloud is killed; the last version that was acknowledged. */
async function replaceUntilKilled(cloud: SoakCloud, from: number, kills: number): Promise<number> {
  let acknowledged = from
  for (;;) {
    const upload = fetch(`${cloud.url}/_wechat/upload?cloudPath=minutes.txt`, { method: 'PUT', headers: { 'x-demo-openid': 'an' }, body: version(acknowledged + 1) })
    if (acknowledged - from >= 3) setTimeout(() => cloud.process.kill('SIGKILL'), kills % 7)
    const isKept = await upload.then((reply) => reply.ok, () => false)
    if (!isKept) return acknowledged
    acknowledged += 1
  }
}

describe('a file that is replaced while the cloud is killed', () => {
  it('is always one whole version, never older than the last that was acknowledged, and leaves nothing beside it', async () => {
    let last = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      last = await replaceUntilKilled(await startSoakCloud(join(folder, 'data')), last, round)
      const cloud = await startSoakCloud(join(folder, 'data'))
      const found = await (await fetch(`${cloud.url}/_wechat/file?fileID=${FILE_ID}`)).text()
      // An upload whose answer was lost may have been carried out.
      expect([version(last), version(last + 1)]).toContain(found)
      expect(readdirSync(join(folder, 'data', 'files'))).toHaveLength(1)
      await cloud.kill()
    }
  })
})

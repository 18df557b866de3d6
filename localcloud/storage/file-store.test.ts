import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { openStore, type Store } from '../state/store'
import { FileStore, FileTooLarge } from './file-store'

let dir: string
let store: Store
let files: FileStore
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'localcloud-files-'))
  store = openStore(dir)
  files = new FileStore(dir, store, () => 1000, 10)
})
afterEach(async () => {
  await store.close()
  rmSync(dir, { recursive: true, force: true })
})

describe('the file store', () => {
  it('refuses a file that is too large, keeps the old one and leaves no rest', async () => {
    await files.write('a', Readable.from([Buffer.from('small')]))
    const large = files.write('a', Readable.from([Buffer.from('12345678'), Buffer.from('9012')]))
    await expect(large).rejects.toThrow(FileTooLarge)
    expect(await text(files.read('a'))).toBe('small')
    expect(readdirSync(join(dir, 'files'))).toHaveLength(1)
  })

  it('keeps the old file when an upload breaks off', async () => {
    await files.write('a', Readable.from([Buffer.from('old')]))
    const broken = new Readable({ read: () => undefined })
    broken.push('ne')
    const upload = files.write('a', broken)
    broken.destroy(new Error('the line is dead'))
    await expect(upload).rejects.toThrow('the line is dead')
    expect(await text(files.read('a'))).toBe('old')
    expect(files.find('a')).toEqual({ size: 3, at: 1000 })
  })
})

import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { ServiceError } from '../errors'
import { openStore, type Store } from '../state/store'
import { FileStore } from './file-store'
import { FileTooLarge } from './flushed'

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

const put = (path: string, bytes: string): Promise<number> => files.write(path, Readable.from([Buffer.from(bytes)]))
const textOf = async (path: string): Promise<string | undefined> => {
  const bytes = await files.read(path)
  return bytes && text(bytes)
}
const onDisk = (): string[] => readdirSync(join(dir, 'files'))
const reopen = (): FileStore => new FileStore(dir, store, () => 1000, 10)

describe('the file store', () => {
  it('refuses a file that is too large, keeps the old one and leaves no rest', async () => {
    await put('a', 'small')
    const large = files.write('a', Readable.from([Buffer.from('12345678'), Buffer.from('9012')]))
    await expect(large).rejects.toThrow(FileTooLarge)
    expect(await textOf('a')).toBe('small')
    expect(onDisk()).toHaveLength(1)
  })

  it('keeps the old file when an upload breaks off', async () => {
    await put('a', 'old')
    const broken = new Readable({ read: () => undefined })
    broken.push('ne')
    const upload = files.write('a', broken)
    broken.destroy(new Error('the line is dead'))
    await expect(upload).rejects.toThrow('the line is dead')
    expect(await textOf('a')).toBe('old')
    expect(files.find('a')).toMatchObject({ size: 3, at: 1000 })
    expect(onDisk()).toHaveLength(1)
  })

  it('replaces a file whole: a reader who began with the old one ends with it, and its bytes are gone afterwards', async () => {
    await put('a', 'old')
    const begun = await files.read('a')
    await put('a', 'newer')
    expect([await text(begun as Readable), await textOf('a'), files.find('a')?.size]).toEqual(['old', 'newer', 5])
    expect(onDisk()).toHaveLength(1)
  })

  it('keeps the old file, its size and no rest when the new one cannot be listed', async () => {
    await put('a', 'old')
    jest.spyOn(store, 'write').mockRejectedValueOnce(new ServiceError('DATABASE_REQUEST_FAILED', 'the disk is full or failing'))
    await expect(put('a', 'newer')).rejects.toMatchObject({ code: 'STORAGE_REQUEST_FAIL' })
    expect([await textOf('a'), files.find('a')?.size, onDisk().length]).toEqual(['old', 3, 1])
  })

  it('removes at the start what a killed cloud left behind, and nothing that is listed', async () => {
    await put('a', 'kept')
    for (const rest of ['half-an-upload', 'replaced-but-not-removed']) writeFileSync(join(dir, 'files', rest), 'x')
    files = reopen()
    expect([onDisk().length, await textOf('a')]).toEqual([1, 'kept'])
  })

  it('opens a folder from before there were versions, where the bytes lie under the key itself', async () => {
    const key = createHash('sha256').update('a').digest('hex')
    writeFileSync(join(dir, 'files', key), 'early')
    await store.write(() => store.files.put(key, { size: 5, at: 1 }))
    files = reopen()
    expect(await textOf('a')).toBe('early')
    await put('a', 'newer')
    expect([await textOf('a'), onDisk().length, await files.remove('a'), onDisk().length]).toEqual(['newer', 1, true, 0])
  })

  it('says in words that the bytes cannot be read, and that there is no such file', async () => {
    await put('a', 'lost')
    for (const name of onDisk()) rmSync(join(dir, 'files', name))
    await expect(files.read('a')).rejects.toMatchObject({ code: 'STORAGE_REQUEST_FAIL' })
    expect(await files.read('b')).toBeUndefined()
  })
})

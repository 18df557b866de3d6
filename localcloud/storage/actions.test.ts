import { StorageActions } from './actions'
import type { FileStore } from './file-store'
import { bucketOf } from './paths'
import { Signer } from './signer'

const noFiles = { find: () => undefined, remove: async () => false } as unknown as FileStore
const actions = new StorageActions(noFiles, bucketOf('demo-tests'), new Signer('secret', () => 0), () => 'http://cloud')

describe('what no SDK would send', () => {
  it.each<[string, Record<string, unknown>]>([
    ['storage.batchGetDownloadUrl', { file_list: [null, 7, 'x', {}] }],
    ['storage.batchDeleteFile', { fileid_list: [null, 7, 'x', {}] }],
  ])('%s answers for each item that there is no such file', async (action, body) => {
    const { data } = (await actions.handle(action, body)) as { data: Record<string, { code: string }[]> }
    expect(Object.values(data).flat().map(({ code }) => code)).toEqual(Array(4).fill('STORAGE_FILE_NONEXIST'))
  })

  it('refuses a path with half a letter, of which no address can be made', async () => {
    await expect(actions.handle('storage.getUploadMetadata', { path: 'half \ud83c' })).rejects.toMatchObject({ code: 'STORAGE_REQUEST_FAIL' })
  })

  it.each(['storage.batchGetDownloadUrl', 'storage.batchDeleteFile'])('%s without a list is refused', async (action) => {
    await expect(actions.handle(action, {})).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  })

  it.each([['storage.batchGetDownloadUrl', 'file_list'], ['storage.batchDeleteFile', 'fileid_list']])('%s of more than 50 files is refused', async (action, name) => {
    const asked = (count: number) => actions.handle(action, { [name]: Array(count).fill('x') })
    await expect(asked(51)).rejects.toThrow('at most 50 files')
    expect(Object.values(((await asked(50)) as { data: Record<string, unknown[]> }).data).flat()).toHaveLength(50)
  })
})

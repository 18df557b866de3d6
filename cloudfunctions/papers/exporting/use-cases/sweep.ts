import { HOUR } from '../../../kit/clock'
import type { UseCase } from '../../../kit/context'
import { find, updateIf } from '../../../kit/store'
import { deleteFile, is } from '../../../kit/wechat'
import type { ExportDoc } from '../export'

/** A file full of names does not lie about longer than it takes to fetch it. Deleting twice does no harm. */
export const sweep: UseCase<'paper.sweep'> = async ({ now }) => {
  const old = await find<ExportDoc>('exports', { kept: true, madeAt: is.lt(now - HOUR) }, { orderBy: ['madeAt', 'asc'], limit: 20 })
  for (const { _id, fileId } of old) {
    await deleteFile(fileId)
    await updateIf('exports', _id, { kept: true }, { kept: false })
  }
  return { deleted: old.length }
}

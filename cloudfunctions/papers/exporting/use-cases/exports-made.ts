import type { UseCase } from '../../../kit/context'
import { find } from '../../../kit/store'
import { exportView, type ExportDoc } from '../export'

const PAGE = 100

export const exportsMade: UseCase<'paper.exports'> = async ({ caller: { communityId } }) => {
  const made = await find<ExportDoc>('exports', { communityId }, { orderBy: ['madeAt', 'desc'], limit: PAGE })
  return { exports: made.map(exportView) }
}

import type { UseCase } from '../../../kit/context'
import { read, updateIf } from '../../../kit/store'
import { is, to } from '../../../kit/wechat'
import { importView, sliceId, type ImportDoc, type Slice, type SliceDoc } from '../import'
import { applyEntrances, applyMembers, applyRewards, applyTeams } from '../repository'

/** Writes one slice. Every document has an id of its own, so a slice may come twice and slices in any order. */
export const apply: UseCase<'roster.apply'> = async (ctx, { importId, slice }) => {
  const found = ctx.reach(await read<ImportDoc>('imports', importId))
  if (found.problems.length > 0) return ctx.refuse('hasProblems')
  const rows = await read<SliceDoc>('importSlices', sliceId(importId, slice))
  if (!rows) return ctx.refuse('noSuchSlice')
  await write(found.communityId, rows)
  await updateIf('imports', importId, { done: is.nin([slice]) }, { done: to.push([slice]) })
  return importView((await read<ImportDoc>('imports', importId)) ?? found)
}

function write(communityId: string, slice: Slice): Promise<void> {
  switch (slice.kind) {
    case 'teams':
      return applyTeams(communityId, slice.rows)
    case 'entrances':
      return applyEntrances(communityId, slice.rows)
    case 'rewards':
      return applyRewards(communityId, slice.rows)
    case 'members':
      return applyMembers(communityId, slice.rows)
  }
}

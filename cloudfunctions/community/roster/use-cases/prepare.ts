import type { UseCase } from '../../../kit/context'
import { dayOf } from '../../../kit/clock'
import { newId } from '../../../kit/seal'
import { insert } from '../../../kit/store'
import { countsOf, readRoster } from '../domain/read-roster'
import { importView, sliceId, type ImportDoc, type SliceDoc } from '../import'
import { slicesOf } from '../slices'
import { forgetSpreadsheet, readSpreadsheet } from '../spreadsheet'

/** More would not be read; staff mend these and try again. */
const SHOWN_PROBLEMS = 50

/** The dry run: every row is checked against the others, and nothing but the plan is written. */
export const prepare: UseCase<'roster.prepare'> = async (ctx, { fileId }) => {
  const { caller, now } = ctx
  const sheets = await readSpreadsheet(fileId)
  if (!sheets) return ctx.refuse('unreadableFile')
  const plan = readRoster(sheets, caller.communityId, Number(dayOf(now).slice(0, 4)))
  const slices = plan.problems.length > 0 ? [] : slicesOf(caller.communityId, plan)
  const importDoc: ImportDoc = {
    _id: newId(),
    communityId: caller.communityId,
    preparedBy: caller.memberNo,
    preparedAt: now,
    counts: countsOf(plan),
    problems: plan.problems.slice(0, SHOWN_PROBLEMS),
    slices: slices.length,
    done: [],
  }
  // Slices first: an import that can be found is complete.
  for (const [index, slice] of slices.entries()) {
    const _id = sliceId(importDoc._id, index)
    await insert<SliceDoc>('importSlices', { ...slice, _id, communityId: caller.communityId, importId: importDoc._id })
  }
  await insert('imports', importDoc)
  await forgetSpreadsheet(fileId)
  return importView(importDoc)
}

import { createHash } from 'node:crypto'
import type { UseCase } from '../../../kit/context'
import { countEntries } from '../../../hour-entries'
import { seal } from '../../../kit/seal'
import { put } from '../../../kit/store'
import { temporaryLink, uploadFile } from '../../../kit/wechat'
import { readCommunity } from '../../../places'
import { decidePeriod, decideSize } from '../domain/decide-period'
import { allEntries, everybodysNames } from '../entries'
import { exportView, sumOf, type ExportDoc } from '../export'
import { sheetsOf } from '../sheets'
import { xlsxOf } from '../xlsx'

const LINK_SECONDS = 600

/**
 * The ledger of a period as a file. That it was made is written down before anybody gets the link. A request that is repeated after a crash
 * makes the same export anew: its id and its place follow from the request.
 */
export const ledger: UseCase<'paper.ledger'> = async (ctx, { from, until }) => {
  const { caller, now } = ctx
  const { communityId, memberNo, name } = caller
  const period = decidePeriod(from, until)
  if (!period.ok) return ctx.refuse(period.reason)
  const size = decideSize(await countEntries(communityId, { from, until }))
  if (!size.ok) return size.reason === 'periodTooLong' ? ctx.refuse(size.reason, size.details) : ctx.refuse(size.reason)
  const [community, measured, typed] = await Promise.all([
    readCommunity(communityId),
    allEntries(communityId, { grade: 'measured', from, until }),
    allEntries(communityId, { grade: 'typed', from, until }),
  ])
  const names = await everybodysNames(communityId, [...measured, ...typed])
  const exportId = seal(`export:${communityId}:${memberNo}:${ctx.requestId}`)
  const title = community?.name ?? ''
  const file = await xlsxOf(sheetsOf({ exportId, community: title, from, until, madeAt: now, by: name, measured, typed, names }))
  const made: ExportDoc = {
    _id: exportId,
    communityId,
    from,
    until,
    by: { memberNo, name },
    madeAt: now,
    measured: sumOf(measured),
    typed: sumOf(typed),
    sha256: createHash('sha256').update(file).digest('hex'),
    fileId: await uploadFile(`papers/${seal(`file:${exportId}`)}.xlsx`, file),
    kept: true,
  }
  await put('exports', made)
  const link = await temporaryLink(made.fileId, LINK_SECONDS)
  if (link === null) throw new Error(`stored as ${made.fileId}, but there is no link`)
  return { ...exportView(made), link, fileName: `志愿服务台账 ${title} ${from} 至 ${until}.xlsx` }
}

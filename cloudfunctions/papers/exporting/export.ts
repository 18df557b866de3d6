import type { ExportView } from '#contract/papers'
import type { HourEntry } from '../../hour-entries'
import type { Doc } from '../../kit/wechat'

/** Never deleted, unlike its file. */
export interface ExportDoc extends Doc {
  from: string
  until: string
  by: { memberNo: string; name: string }
  madeAt: number
  measured: ExportView['measured']
  typed: ExportView['typed']
  sha256: string
  fileId: string
  /** Whether the file still lies in the storage. */
  kept: boolean
}

export const sumOf = (entries: readonly HourEntry[]): ExportView['measured'] => ({
  entries: entries.length,
  minutes: entries.reduce((sum, { minutes }) => sum + minutes, 0),
})

export const exportView = (made: ExportDoc): ExportView => ({
  exportId: made._id,
  from: made.from,
  until: made.until,
  by: made.by.name,
  madeAt: made.madeAt,
  measured: made.measured,
  typed: made.typed,
  sha256: made.sha256,
})

/** How documents were read for a call: what the journal keeps, as `explain` would tell it. */
export interface Reading {
  collection: string
  /** The index that narrowed the candidates down or gave their order; `_id_` for ids, `none` for a scan of everything. */
  index: string
  examined: number
  /** How many of them matched, before any limit that came after sorting. */
  matched: number
  /** Present, and true, when more than a thousand documents were read because no index narrowed them down. */
  scan?: true
}

export type Note = (reading: Reading) => void

export const unnoted: Note = () => undefined

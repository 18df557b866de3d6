import { command, query } from './procedure'
import { count, FileId, Id, line } from './values'

/** The community itself: its founding, its address tree and its roster. */

export interface BuildingView {
  buildingId: string
  name: string
  compound: string
  entrances: { entranceId: string; name: string; gridId: string; households: number }[]
}

export interface ImportView {
  importId: string
  state: 'ready' | 'applying' | 'applied'
  /** What the spreadsheet holds, counted before anything is written. */
  counts: { entrances: number; residents: number; volunteers: number; merchants: number; rewards: number; teams: number }
  /** Rows that cannot be taken, in words, with sheet and row. At most 50 are listed. */
  problems: { sheet: string; row: number; problem: string }[]
  slices: number
  applied: number
}

export const community = {
  /** The first staff member sets the community up with the code from the deployment's environment. */
  'community.found': command({ name: line(30), communityId: Id, founderName: line(20), phone: line(20), setupCode: line(64) }, [
    'wrongSetupCode',
    'communityExists',
  ]).returns<{ communityId: string }>(),
  'community.buildings': query({}).returns<{ buildings: BuildingView[] }>(),
  /** Reads an uploaded roster (xlsx), checks every row and writes nothing but the plan: the dry run. */
  'roster.prepare': command({ fileId: FileId }, ['unreadableFile']).returns<ImportView>(),
  /** Applies one slice of a prepared import; slices may be repeated and come in any order. */
  'roster.apply': command({ importId: Id, slice: count(0, 9999) }, ['hasProblems', 'noSuchSlice']).returns<ImportView>(),
}

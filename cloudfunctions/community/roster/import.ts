import type { ImportView } from '#contract/community'
import type { Doc } from '../../kit/wechat'
import type { EntranceDoc } from '../../places'
import type { PersonDoc, RosterFacts } from '../members/public'
import type { PlannedReward, PlannedTeam } from './domain/plan'

/**
 * A prepared import lies in slices of rows of one kind, so that each slice fits the time and the payload of one call.
 * A slice holds documents as they will be written, telephone numbers and bind codes already sealed: nothing that the
 * dry run stores can be read as personal data. `done` names the applied slices; a repeated slice changes nothing.
 */
export interface ImportDoc extends Doc {
  preparedBy: string
  preparedAt: number
  counts: ImportView['counts']
  problems: ImportView['problems']
  slices: number
  done: number[]
}

export type Slice =
  | { kind: 'teams'; rows: PlannedTeam[] }
  | { kind: 'entrances'; rows: EntranceDoc[] }
  | { kind: 'rewards'; rows: PlannedReward[] }
  | { kind: 'members'; rows: { facts: RosterFacts; person: PersonDoc }[] }

export type SliceDoc = Doc & { importId: string } & Slice

export const sliceId = (importId: string, slice: number) => `${importId}:${slice}`

export const importView = ({ _id, counts, problems, slices, done }: ImportDoc): ImportView => ({
  importId: _id,
  state: slices > 0 && done.length === slices ? 'applied' : done.length > 0 ? 'applying' : 'ready',
  counts: {
    entrances: counts.entrances,
    residents: counts.residents,
    volunteers: counts.volunteers,
    merchants: counts.merchants,
    rewards: counts.rewards,
    teams: counts.teams,
  },
  problems: problems.map(({ sheet, row, problem }) => ({ sheet, row, problem })),
  slices,
  applied: done.length,
})

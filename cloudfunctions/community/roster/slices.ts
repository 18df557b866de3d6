import { placeId } from '../../places'
import { personOf } from '../members/public'
import type { RosterPlan } from './domain/plan'
import type { Slice } from './import'

/** Rows per slice: with three documents per volunteer a slice is applied in about a second. */
const ROWS = 400

/** Addresses before people, so that whoever follows the order never meets a resident without an entrance. */
export function slicesOf(communityId: string, { teams, entrances, rewards, members }: RosterPlan): Slice[] {
  const entranceDocs = entrances.map((entrance) => ({ ...entrance, _id: placeId(communityId, entrance.entranceId), communityId }))
  const people = members.map(({ personal, ...facts }) => ({ facts, person: personOf(communityId, facts.memberNo, personal) }))
  return [
    ...cut(teams).map((rows): Slice => ({ kind: 'teams', rows })),
    ...cut(entranceDocs).map((rows): Slice => ({ kind: 'entrances', rows })),
    ...cut(rewards).map((rows): Slice => ({ kind: 'rewards', rows })),
    ...cut(people).map((rows): Slice => ({ kind: 'members', rows })),
  ]
}

const cut = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, index) => rows.slice(index * ROWS, (index + 1) * ROWS))

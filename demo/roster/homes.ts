import { buildEntrances, roomsOf } from './addresses'
import { composePeople, type Person } from './ages'
import { elementAt, randomFrom } from './random'
import type { EntranceRow } from './rows'

export interface Home {
  entrance: EntranceRow
  room: string
  people: readonly Person[]
}

export const entranceName = ({ entrance }: Home) => `${entrance.building}${entrance.entrance}`

/** One home per household in the order of the addresses, the families strewn over them. */
export function settle(): Home[] {
  const doors = buildEntrances().flatMap((entrance) => roomsOf(entrance).map((room) => ({ entrance, room })))
  const families = randomFrom('homes').shuffle(composePeople())
  return doors.map((door, index) => ({ ...door, people: elementAt(families, index) }))
}

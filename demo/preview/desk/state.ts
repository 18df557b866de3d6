import { otherSide, type GroupCard, type Phone, type Poster, type Side } from './types'

/**
 * What lies on the desk. It is kept for as long as the browser tab lives and no longer: the records themselves are in the cloud,
 * and a desk that remembers more than a tab would show posters of a community that was reset meanwhile.
 * One person is on one phone at a time; asking for somebody who is on the other phone swaps the two.
 */
export interface Desk {
  phones: Record<Side, Phone>
  /** Which phone a narrow screen shows. */
  front: Side
  /** Index into the guide's steps. */
  step: number
  /** When the guide was begun, by the cloud's clock; null until the clock is known. */
  since: number | null
  /** Indexes of the steps that were seen to happen. */
  ticked: readonly number[]
  posters: readonly Poster[]
  cards: readonly GroupCard[]
}

export type Change =
  | { kind: 'show'; side: Side; person: string; page: string }
  | { kind: 'bringForward'; side: Side }
  | { kind: 'goTo'; step: number }
  | { kind: 'begin'; since: number }
  | { kind: 'tick'; step: number }
  | { kind: 'pin'; poster: Poster }
  | { kind: 'forward'; card: GroupCard }

/** Old posters and cards make room for new ones. */
const MOST_KEPT = 6

export const freshDesk = (left: string, right: string, page: string): Desk => ({
  phones: { left: { person: left, page, opened: 0 }, right: { person: right, page, opened: 0 } },
  front: 'left', step: 0, since: null, ticked: [], posters: [], cards: [],
})

export function change(desk: Desk, what: Change): Desk {
  switch (what.kind) {
    case 'show':
      return { ...desk, front: what.side, phones: show(desk.phones, what.side, what.person, what.page) }
    case 'bringForward':
      return { ...desk, front: what.side }
    case 'goTo':
      return { ...desk, step: what.step }
    case 'begin':
      return { ...desk, since: what.since, step: 0, ticked: [] }
    case 'tick':
      return desk.ticked.includes(what.step) ? desk : { ...desk, ticked: [...desk.ticked, what.step] }
    case 'pin':
      return { ...desk, posters: [what.poster, ...desk.posters.filter(({ imageBase64 }) => imageBase64 !== what.poster.imageBase64)].slice(0, MOST_KEPT) }
    case 'forward':
      return { ...desk, cards: [...desk.cards, what.card].slice(-MOST_KEPT) }
  }
}

function show(phones: Desk['phones'], side: Side, person: string, page: string): Desk['phones'] {
  const other = otherSide(side)
  const shown = { person, page, opened: phones[side].opened + 1 }
  if (phones[other].person !== person) return { ...phones, [side]: shown }
  const moved = { ...phones[side], opened: phones[other].opened + 1 }
  return { ...phones, [side]: shown, [other]: moved }
}

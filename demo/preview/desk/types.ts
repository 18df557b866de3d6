import type { CastGroup } from '../../roster/rows'

/** Somebody one can be, as `/desk/people` answers. */
export interface Person {
  /** The openid, and the host name of that person's phone. */
  key: string
  name: string
  group: CastGroup
  /** Who this is, in one sentence. */
  who: string
  elderMode: boolean
  /** Is registered as a volunteer, and so may have and lead shifts. */
  volunteers: boolean
}

export const SIDES = ['left', 'right'] as const
export type Side = (typeof SIDES)[number]
export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left')

/** One phone: whose it is and which page was opened on it. Opening again, even the same page, counts `opened` up. */
export interface Phone {
  person: string
  page: string
  opened: number
}

/** What somebody printed in the product; hangs on the desk's wall. */
export interface Poster {
  title: string
  imageBase64: string
}

/** A card that a person forwarded into the building's WeChat group. */
export interface GroupCard {
  title: string
  path: string
  /** Key of the person who forwarded it. */
  from: string
  /** Epoch milliseconds of the cloud's clock. */
  at: number
}

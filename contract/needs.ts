import * as v from 'valibot'
import { command, query } from './procedure'
import type { DayPart, Risk } from './values'
import { count, Day, DAY_PARTS, FileId, freeText, Id, MemberNo, Risks } from './values'

/** A resident's need, from the asking to the thanks. */

export type NeedState = 'submitted' | 'verified' | 'planned' | 'served' | 'closed' | 'returned' | 'withdrawn'

export interface CatalogueItem {
  no: string
  name: string
  handling: 'instant' | 'agent' | 'consult' | 'assist'
}
export interface CatalogueView {
  series: { id: string; name: string; categories: { id: string; name: string; items: CatalogueItem[] }[] }[]
}

export interface NeedCard {
  needId: string
  itemNo: string
  itemName: string
  state: NeedState
  place: string
  requester: string
  wishOn: string
  wishPart: DayPart | 'any'
  createdAt: number
  shiftId: string | null
}

export interface NeedView extends NeedCard {
  note: string
  risks: Risk[]
  riskNote: string
  photos: string[]
  /** Where it stands: each step in order, with the moment it happened or null. */
  steps: { key: 'submitted' | 'verified' | 'planned' | 'served' | 'closed'; at: number | null; by: string | null }[]
  returnReason: string | null
  entryOnBehalfBy: string | null
  shift: { shiftId: string; title: string; startsAt: number; endsAt: number; volunteers: string[] } | null
  rating: { solved: boolean; stars: number; comment: string } | null
  /** What this person may do next. */
  may: { verify: boolean; plan: boolean; confirm: boolean; withdraw: boolean }
}

const wish = { wishOn: Day, wishPart: v.picklist([...DAY_PARTS, 'any']) }

export const needs = {
  'catalogue.list': query({}).returns<CatalogueView>(),
  'need.submit': command(
    {
      itemNo: v.pipe(v.string(), v.regex(/^[0-9N]\d{2}$/)),
      ...wish,
      note: freeText(300),
      risks: Risks,
      riskNote: freeText(200),
      photos: v.pipe(v.array(FileId), v.maxLength(3)),
      /** Staff, grid workers and entrance heads may enter a need for somebody without a phone; it is always marked. */
      onBehalfOf: v.optional(MemberNo),
    },
    ['unknownItem', 'wishInPast', 'mayNotActForOthers', 'tooManyOpenNeeds', 'contentRisky'],
  ).returns<NeedView>(),
  'need.mine': query({}).returns<{ needs: NeedCard[] }>(),
  /** Needs of the grids and entrances that this person looks after. */
  'need.queue': query({ state: v.picklist(['submitted', 'verified', 'planned', 'served', 'closed']) }).returns<{ needs: NeedCard[] }>(),
  'need.get': query({ needId: Id }).returns<NeedView>(),
  'need.verify': command({ needId: Id, accept: v.boolean(), reason: freeText(200) }, [
    'wrongState',
    'reasonNeeded',
    'ownNeed',
  ]).returns<NeedView>(),
  'need.withdraw': command({ needId: Id }, ['wrongState']).returns<NeedView>(),
  'need.confirm': command({ needId: Id, solved: v.boolean(), stars: count(1, 5), comment: freeText(300) }, [
    'wrongState',
    'notServedYet',
  ]).returns<NeedView>(),
}


import * as v from 'valibot'
import { command, query } from './procedure'
import { count, Id, line, MemberNo } from './values'

/**
 * A family of relatives who serve, across households, shown to themselves as one. Both sides say yes; under 18 a guardian says it.
 * Children under eight are a number without names. Nothing of it is public: a wall would need another consent.
 */

/** Who the invited person is to the one who invites. */
export const RELATIONS = ['grandparent', 'parent', 'spouse', 'sibling', 'child', 'grandchild'] as const
export type Relation = (typeof RELATIONS)[number]

export interface FamilyServed {
  measuredMinutes: number
  /** Never added to the measured ones. */
  typedMinutes: number
  services: number
}

export interface FamilyPerson {
  memberNo: string
  name: string
  isVolunteer: boolean
  /** Null: this person does not show their service to the family. */
  served: FamilyServed | null
  may: { show: boolean; leave: boolean }
}

/** `nth`: counted from the oldest who is there; a generation of which nobody is there is left out. */
export interface FamilyGeneration {
  nth: number
  people: FamilyPerson[]
}

export interface FamilyView {
  familyId: string
  /** Oldest first. */
  generations: FamilyGeneration[]
  /** Of those who show it; the others are left out, so that nobody's can be reckoned from the sum. */
  total: FamilyServed
  /** Under eight years; they have no names here. */
  littleOnes: number
  /** Four generations in a row, and in each of them a volunteer. */
  fourGenerations: boolean
  invited: { memberNo: string; name: string; relation: Relation; by: string }[]
}

/** Waits for this person's word: for themselves, or as guardian for a child. */
export interface InvitationView {
  familyId: string
  memberNo: string
  name: string
  by: string
  relation: Relation
  forChild: boolean
}

export const families = {
  'family.mine': query({}).returns<{ family: FamilyView | null; invitations: InvitationView[]; mayInvite: boolean }>(),
  /** Who else lives behind one's door and is not in the family yet. Everybody else is invited by name and number together. */
  'family.household': query({}).returns<{ people: { memberNo: string; name: string }[] }>(),
  /** The first invitation begins a family. Another one to the same person replaces the first. */
  'family.invite': command({ memberNo: MemberNo, name: line(30), relation: v.picklist(RELATIONS) }, [
    'underAge',
    'oneself',
    'nobodyThere',
    'tooYoung',
    'noGuardian',
    'alreadyThere',
    'declinedLately',
    'familyFull',
  ]).returns<{ familyId: string }>(),
  /** `shows`: may the family see the person's hours? Asked with the yes, and changed at any time. */
  'family.answer': command({ familyId: Id, memberNo: MemberNo, yes: v.boolean(), shows: v.boolean() }, ['inAnotherFamily']).returns<{ familyId: string }>(),
  'family.show': command({ memberNo: MemberNo, shows: v.boolean() }, ['underAge']).returns<{ memberNo: string; shows: boolean }>(),
  'family.setLittleOnes': command({ littleOnes: count(0, 9) }, ['underAge']).returns<{ littleOnes: number }>(),
  /** Oneself, or as guardian a child, at any time and without a word of anybody. */
  'family.leave': command({ memberNo: MemberNo }).returns<{ memberNo: string }>(),
}

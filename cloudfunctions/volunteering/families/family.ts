import type { Relation } from '#contract/families'
import type { Doc } from '../../kit/wechat'
import { MOST_PEOPLE } from './domain/decide-invite'

/**
 * A family and whoever was asked to join it. `about` holds everybody whom it concerns, members and those who have to answer,
 * so that one index finds a person's family and the invitations to them.
 */
export interface FamilyDoc extends Doc {
  people: Relative[]
  invitations: Invitation[]
  /** Who said no and when, the newest of them. */
  declined: { memberNo: string; at: number }[]
  littleOnes: number
  about: string[]
}

export interface Relative {
  memberNo: string
  name: string
  generation: number
  /** Does the family see this person's hours? */
  shows: boolean
}

export interface Invitation {
  memberNo: string
  name: string
  relation: Relation
  generation: number
  by: { memberNo: string; name: string }
  /** The person, or the guardians of somebody under 18. */
  answerBy: readonly string[]
}

/** Which family somebody is in; the id is the member's, so nobody is in two. */
export interface KinDoc extends Doc {
  familyId: string | null
}

/** Puts changes into a family and finds anew whom it concerns. */
export function withChanges(family: FamilyDoc, changes: Partial<Pick<FamilyDoc, 'people' | 'invitations' | 'declined' | 'littleOnes'>>): FamilyDoc {
  const changed = { ...family, ...changes }
  const { people, invitations, declined } = changed
  const about = [...people.map(({ memberNo }) => memberNo), ...invitations.flatMap(({ answerBy }) => answerBy)]
  return { ...changed, declined: declined.slice(-MOST_PEOPLE), about: [...new Set(about)] }
}

/** Whoever begins it was not asked yet whether they show their hours, so they do not. */
export const newFamily = (_id: string, communityId: string, first: Omit<Relative, 'generation' | 'shows'>): FamilyDoc =>
  withChanges(
    { _id, communityId, people: [], invitations: [], declined: [], littleOnes: 0, about: [] },
    { people: [{ ...first, generation: 0, shows: false }] },
  )

/** A family that nobody is in any more invites nobody. */
export function without(family: FamilyDoc, memberNo: string): FamilyDoc {
  const people = family.people.filter((person) => person.memberNo !== memberNo)
  return withChanges(family, people.length > 0 ? { people } : { people, invitations: [], declined: [], littleOnes: 0 })
}

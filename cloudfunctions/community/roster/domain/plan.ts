import type { Availability, Skill } from '#contract/skills'
import type { RoleGrant } from '#contract/roles'
import type { Problem } from './table'

/** What a roster says, checked and with ids, before anything is written. */

export interface PlannedEntrance {
  compound: string
  compoundId: string
  buildingNo: number
  building: string
  buildingId: string
  entrance: string
  entranceId: string
  gridId: string
  households: number
}

export interface PlannedTeam {
  teamId: string
  name: string
  kind: string
}

export interface PlannedReward {
  merchantId: string
  merchant: string
  title: string
  price: number
  stock: number
  source: 'own' | 'merchant' | 'unit' | 'donation'
}

/** `personal` goes apart from the rest, and sealed. */
export interface PlannedMember extends Omit<PlannedEntrance, 'buildingNo' | 'households'> {
  memberNo: string
  name: string
  birthYear: number
  room: string
  householdId: string
  isHead: boolean
  grants: RoleGrant[]
  volunteerNo: string | null
  skills: Skill[]
  availability: Availability[]
  recommend: boolean
  teamId: string | null
  guardianNos: string[]
  personal: { sex: string; phone: string; partyUnit: string; bindCode: string }
}

export interface RosterPlan {
  entrances: PlannedEntrance[]
  teams: PlannedTeam[]
  rewards: PlannedReward[]
  members: PlannedMember[]
  problems: Problem[]
}

/** Collects what is wrong in one sheet; a row with a problem is left out of the plan. */
export class Complaints {
  readonly problems: Problem[] = []

  constructor(private readonly sheet: string) {}

  about(row: number): (problem: string) => void {
    return (problem) => this.problems.push({ sheet: this.sheet, row, problem })
  }
}

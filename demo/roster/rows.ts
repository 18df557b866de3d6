/** The rows of the roster as typed values; `sheets.ts` says under which Chinese headers they stand in the spreadsheet. */
import type { Availability, Skill } from '#contract/skills'

/** The year in which ages are true: somebody of 78 was born in ROSTER_YEAR − 78. A roster holds years of birth only. */
export const ROSTER_YEAR = 2026

export type Sex = '男' | '女'

export interface EntranceRow {
  compound: string
  /** 1–43 through the whole community; the display name carries it except on the road, where house numbers stand. */
  buildingNo: number
  building: string
  entrance: string
  grid: string
  households: number
}

export interface ResidentRow {
  residentNo: string
  name: string
  sex: Sex
  birthYear: number
  compound: string
  building: string
  entrance: string
  room: string
  isHead: boolean
  /** Eleven digits that begin with 100, which no Chinese mobile number does; empty where there is no phone. */
  phone: string
  /** Empty for residents who are not volunteers; the next four fields say nothing about those. */
  volunteerNo: string
  skills: readonly Skill[]
  availability: readonly Availability[]
  willingToBeRecommended: boolean
  /** One of the 14 teams: that of the compound, or the interest or party team that the volunteer chose instead. */
  team: string
  /** The unit from which a party member registered with the community; empty for everybody else. */
  partyUnit: string
  /** Role words with their scope after a full-width colon, such as 网格员:G05. */
  roles: readonly string[]
  /** For volunteers under 18 the resident number of the parent who answers for them. */
  guardianNo: string
  bindCode: string
}

export interface MerchantRow {
  merchant: string
  kind: string
  reward: string
  pricePoints: number
  stock: number
  source: '自有物资' | '商家' | '单位' | '捐赠'
}

export interface TeamRow {
  team: string
  kind: '小区队' | '兴趣队' | '党员队'
  /** Empty for teams of the whole community. */
  compound: string
}

export interface CastEntry {
  /** The openid in the preview, and the host name of that person's phone: lowercase letters, digits, hyphens. */
  key: string
  residentNo: string
  name: string
  roles: readonly string[]
  group: CastGroup
  /** Uses the large-type version from the first minute. */
  elderMode: boolean
  /** One Chinese sentence: who this is and what to do with them. */
  who: string
}

export type CastGroup = '居委会' | '党员' | '队长' | '志愿者' | '居民' | '商家' | '单位'

export interface Roster {
  entrances: readonly EntranceRow[]
  residents: readonly ResidentRow[]
  merchants: readonly MerchantRow[]
  teams: readonly TeamRow[]
  cast: readonly CastEntry[]
}

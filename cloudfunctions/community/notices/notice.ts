import type { AudienceCount } from '#contract/notices'
import type { Doc } from '../../kit/wechat'
import type { EntranceDoc } from '../../places'

/**
 * A notice names the entrances that it is for, as they were when it was published: a building that is added later does
 * not make last month's notice look half read. Whom it reached lies in `reaches`, one document per household.
 */
export interface NoticeDoc extends Doc {
  title: string
  body: string
  author: string
  authorNo: string
  publishedAt: number
  /** In words, for people. */
  audience: string
  entranceIds: string[]
  /** The same entrances in the words of that day, in order, so that the reach is shown without asking for them again. */
  entrances: MeantEntrance[]
  buildingIds: string[]
  needsAcknowledgement: boolean
  counted: AudienceCount
  /** `review`: WeChat could not vouch for the text; a person should look at it. */
  checked: 'pass' | 'review'
  /** Building groups into which somebody says they forwarded the card, by group. */
  forwards?: Record<string, { at: number; by: string }>
}

export type MeantEntrance = Pick<EntranceDoc, 'entranceId' | 'entrance' | 'building' | 'buildingId' | 'households'>

/** `_id` is notice and household: the first of a household who opens it reaches the household, once. */
export interface ReachDoc extends Doc {
  noticeId: string
  householdId: string
  entranceId: string
  openedBy: string
  openedAt: number
  /** 0 or 1, so that the database can add them up. */
  acknowledged: 0 | 1
  acknowledgedAt: number | null
  acknowledgedBy: string | null
}

export const reachId = (noticeId: string, householdId: string) => `${noticeId}:${householdId}`
export const noticePage = (noticeId: string) => `packages/notices/detail/index?noticeId=${noticeId}`

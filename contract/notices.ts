import * as v from 'valibot'
import { command, query } from './procedure'
import { Id, line, text } from './values'

/** Notices to building groups: written once, reaching every household by inbox, service message and a forwarded card. */

export const Audience = v.variant('kind', [
  v.strictObject({ kind: v.literal('all') }),
  v.strictObject({ kind: v.literal('buildings'), buildingIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(100)) }),
  v.strictObject({ kind: v.literal('entrances'), entranceIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(200)) }),
])
export type AudienceInput = v.InferOutput<typeof Audience>

export interface AudienceCount {
  entrances: number
  households: number
  people: number
  /** People who have joined with WeChat and can read the inbox. */
  joined: number
  /** People who left a credit for one service message about notices. */
  withCredit: number
}

export interface NoticeView {
  noticeId: string
  title: string
  body: string
  author: string
  publishedAt: number
  audience: string
  needsAcknowledgement: boolean
  acknowledgedAt: number | null
}

export interface NoticeCard {
  noticeId: string
  title: string
  publishedAt: number
  audience: string
  households: number
  opened: number
  acknowledged: number
  needsAcknowledgement: boolean
}

export interface EntranceReach {
  entranceId: string
  name: string
  buildingId: string
  building: string
  households: number
  opened: number
  acknowledged: number
}

export interface NoticeReach {
  notice: NoticeCard
  entrances: EntranceReach[]
  /** Entrances where nobody has opened it yet: paper slip or a knock on the door. */
  notReached: EntranceReach[]
  /** The building groups where the card should be forwarded by a person; a program cannot post there. */
  groups: { groupId: string; name: string; buildingId: string; forwardedAt: number | null; forwardedBy: string | null }[]
}

export const notices = {
  'notice.count': query({ audience: Audience }, ['emptyAudience']).returns<AudienceCount>(),
  'notice.publish': command(
    { title: line(30), body: text(2000), audience: Audience, needsAcknowledgement: v.boolean(), expected: v.number() },
    ['emptyAudience', 'audienceChanged', 'contentRisky'],
  ).returns<NoticeCard & { counted: AudienceCount }>(),
  'notice.list': query({}).returns<{ notices: NoticeCard[] }>(),
  /** Opening a notice is what counts as reaching the household. */
  'notice.open': command({ noticeId: Id }).returns<NoticeView>(),
  'notice.acknowledge': command({ noticeId: Id }, ['nothingToAcknowledge']).returns<NoticeView>(),
  'notice.reach': query({ noticeId: Id }).returns<NoticeReach>(),
  'notice.markForwarded': command({ noticeId: Id, groupId: Id }).returns<{ groupId: string; forwardedAt: number; forwardedBy: string }>(),
  /** For the clockwork only: who should find this notice in the inbox, a page at a time. */
  'notice.recipients': query({ noticeId: Id, after: v.string() }).returns<{ memberNos: string[]; next: string | null }>(),
}

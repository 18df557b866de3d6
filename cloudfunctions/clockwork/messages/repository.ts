import type { Template } from '#contract/messages'
import { USUAL_QUIET, type Quiet } from '#contract/quiet'
import type { CreditDoc } from '../../credits'
import type { CommandRecord } from '../../kit/commands'
import { countOf, find, MAX_ROWS, read, updateIf } from '../../kit/store'
import { is, to } from '../../kit/wechat'
import { memberId, type MemberDoc } from '../../people'
import type { InboxDoc } from './inbox'

const SHOWN_ITEMS = 50
export const latestItems = (communityId: string, memberNo: string) =>
  find<InboxDoc>('inbox', { communityId, memberNo }, { orderBy: ['at', 'desc'], limit: SHOWN_ITEMS })
export const countUnread = (communityId: string, memberNo: string) => countOf('inbox', { communityId, memberNo, openedAt: null })
export const readItem = (itemId: string) => read<InboxDoc>('inbox', itemId)
export const markOpened = (itemId: string, at: number) => updateIf('inbox', itemId, { openedAt: null }, { openedAt: at })
export const markPush = (itemId: string, push: InboxDoc['push']) => updateIf('inbox', itemId, { push: 'sending' }, { push })

export const readCredits = (memberId: string) => read<CreditDoc>('credits', memberId)
/** One credit, if there is one: the guard and the taking are one step. */
export const takeCredit = (memberId: string, template: Template) => updateIf('credits', memberId, { [template]: is.gt(0) }, { [template]: to.inc(-1) })
export const returnCredit = (memberId: string, template: Template) => updateIf('credits', memberId, {}, { [template]: to.inc(1) })
/** WeChat says that nothing is left, and WeChat is right. */
export const zeroCredit = (memberId: string, template: Template) => updateIf('credits', memberId, {}, { [template]: 0 })

/** Which of these people have a credit for the template; at most 1,000 people. */
export async function creditors(communityId: string, memberNos: readonly string[], template: Template): Promise<Set<string>> {
  const ids = memberNos.map((memberNo) => memberId(communityId, memberNo))
  const credits = await find<CreditDoc>('credits', { _id: is.in(ids), [template]: is.gt(0) }, { limit: MAX_ROWS, fields: ['memberNo'] })
  return new Set(credits.map(({ memberNo }) => memberNo))
}

/** Where a service message goes, and when it may ring there. */
export interface Phone {
  openid: string
  quiet: Quiet
}

export async function phonesOf(communityId: string, memberNos: readonly string[]): Promise<Map<string, Phone>> {
  if (memberNos.length === 0) return new Map()
  const ids = memberNos.map((memberNo) => memberId(communityId, memberNo))
  const members = await find<MemberDoc>('members', { _id: is.in(ids) }, { limit: MAX_ROWS, fields: ['memberNo', 'openid', 'quiet'] })
  return new Map(members.flatMap(({ memberNo, openid, quiet = USUAL_QUIET }) => (openid === null ? [] : [[memberNo, { openid, quiet }]])))
}

/** Items of all communities whose service message has waited long enough. For the clockwork only. */
export const unsafeToRing = (now: number, limit: number): Promise<InboxDoc[]> =>
  find('inbox', { push: 'later', 'later.at': is.lte(now) }, { orderBy: ['later.at', 'asc'], limit })
/** From now on it is sent, by nobody else: or, when it has been read meanwhile, it need not ring. */
export const claimRing = ({ _id, openedAt }: InboxDoc): Promise<boolean> => updateIf('inbox', _id, { push: 'later' }, { push: openedAt === null ? 'sending' : 'none' })

/** Commands of all communities with messages to send, oldest first. For the drain only. */
export const unsafeWaiting = (after: number, limit: number) =>
  find<CommandRecord>('commands', { outbox: 'waiting', at: is.gte(after) }, { orderBy: ['at', 'asc'], limit })
export const markSent = (commandId: string) => updateIf('commands', commandId, { outbox: 'waiting' }, { outbox: 'sent' })
/** Its messages can never be delivered; without this they would be tried every minute for ever. */
export const giveUp = (commandId: string) => updateIf('commands', commandId, { outbox: 'waiting' }, { outbox: 'none' })

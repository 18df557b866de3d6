import { countOf, find, MAX_ROWS, read } from '../../kit/store'
import type { Transaction } from '../../kit/transaction'
import { is, type Doc } from '../../kit/wechat'
import type { DoubleRegistrationDoc } from '../../double-registrations'
import { memberId, type MemberDoc } from '../../people'

export const readRegistration = (transaction: Transaction, communityId: string, memberNo: string) =>
  transaction.read<DoubleRegistrationDoc>('doubleRegistrations', memberId(communityId, memberNo))

/** By the day of registration, newest first; at most 1,000. */
export const registrationsOf = (communityId: string): Promise<DoubleRegistrationDoc[]> =>
  find('doubleRegistrations', { communityId, state: is.in(['registered', 'received']) }, { orderBy: ['registeredAt', 'desc'], limit: MAX_ROWS })

export type Volunteering = Pick<MemberDoc, '_id' | 'communityId' | 'memberNo' | 'skills' | 'volunteerNo'>

export async function volunteeringOf(communityId: string, memberNos: readonly string[]): Promise<Map<string, Volunteering>> {
  if (memberNos.length === 0) return new Map()
  const ids = memberNos.map((no) => memberId(communityId, no))
  const members = await find<Volunteering>('members', { communityId, _id: is.in(ids) }, { limit: MAX_ROWS, fields: ['communityId', 'memberNo', 'skills', 'volunteerNo'] })
  return new Map(members.map((member) => [member.memberNo, member]))
}

export const countVolunteers = (communityId: string): Promise<number> => countOf('members', { communityId, volunteerNo: is.neq(null) })

/** What the roster says of the unit. It lies with the personal data, and only the person is shown it. */
export async function unitOnRoster(communityId: string, memberNo: string): Promise<string> {
  const person = await read<Doc & { partyUnit: string }>('persons', memberId(communityId, memberNo))
  return person?.partyUnit ?? ''
}

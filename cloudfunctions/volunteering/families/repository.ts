import { find, MAX_ROWS } from '../../kit/store'
import type { Transaction } from '../../kit/transaction'
import { is } from '../../kit/wechat'
import { memberId, type MemberDoc } from '../../people'
import type { FamilyDoc, KinDoc } from './family'

/** The person's own family and those that ask them or their children. */
export const familiesAbout = (communityId: string, memberNo: string): Promise<FamilyDoc[]> => find('families', { communityId, about: memberNo }, { limit: 20 })

/** Somebody's family inside a transaction; null when they are in none. */
export async function readFamilyOf(transaction: Transaction, communityId: string, memberNo: string): Promise<FamilyDoc | null> {
  const kin = await transaction.read<KinDoc>('kin', memberId(communityId, memberNo))
  return kin?.familyId ? transaction.read<FamilyDoc>('families', kin.familyId) : null
}

export const setFamilyOf = (transaction: Transaction, communityId: string, memberNo: string, familyId: string | null) =>
  transaction.put<KinDoc>('kin', { _id: memberId(communityId, memberNo), communityId, familyId })

export type Named = Pick<MemberDoc, '_id' | 'communityId' | 'memberNo' | 'name' | 'volunteerNo' | 'birthYear' | 'guardianNos'>
const NAMED = ['communityId', 'memberNo', 'name', 'volunteerNo', 'birthYear', 'guardianNos']

export async function membersNamed(communityId: string, memberNos: readonly string[]): Promise<Map<string, Named>> {
  if (memberNos.length === 0) return new Map()
  const ids = memberNos.map((no) => memberId(communityId, no))
  const members = await find<Named>('members', { communityId, _id: is.in(ids) }, { limit: MAX_ROWS, fields: NAMED })
  return new Map(members.map((member) => [member.memberNo, member]))
}

/** Behind one door; the entrance comes first because it has the index. */
export const householdOf = (communityId: string, { entranceId, householdId }: Pick<MemberDoc, 'entranceId' | 'householdId'>): Promise<Named[]> =>
  find('members', { communityId, entranceId, householdId }, { limit: 20, fields: NAMED })

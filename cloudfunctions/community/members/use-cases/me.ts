import type { MeView } from '#contract/members'
import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { memberBehind, type MemberDoc } from '../../../people'
import { readCommunity } from '../../../places'
import { meView } from '../views'

export const me: UseCase<'member.me'> = ({ caller }) => viewOf(memberBehind(caller))

export async function viewOf(member: MemberDoc): Promise<MeView> {
  const community = await readCommunity(member.communityId)
  if (!community) throw notFound()
  return meView(member, community)
}

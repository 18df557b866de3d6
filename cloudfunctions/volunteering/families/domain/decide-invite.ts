import { isLittle, isMinor, type Born } from '#contract/ages'
import { DAY } from '#contract/time'

/** Who may invite whom, and whose word is awaited. Whether somebody is in another family is theirs to say, not ours. */
/** 网络数据安全管理条例 art. 22(5): whoever said no is not asked again soon. */
const QUIET = 30 * DAY
export const MOST_PEOPLE = 30

export interface Person extends Born {
  memberNo: string
  name: string
}

export interface Invited extends Person {
  guardianNos: readonly string[]
}

export interface Family {
  people: readonly { memberNo: string }[]
  invitations: readonly { memberNo: string }[]
  declined: readonly { memberNo: string; at: number }[]
}

export type InviteDecision =
  | { ok: true; answerBy: readonly string[] }
  | { ok: false; reason: 'underAge' | 'oneself' | 'nobodyThere' | 'tooYoung' | 'noGuardian' | 'alreadyThere' | 'declinedLately' | 'familyFull' }

const refused = (reason: Extract<InviteDecision, { ok: false }>['reason']): InviteDecision => ({ ok: false, reason })

/** `name` must be the whole name of whoever has the number, so that numbers cannot be tried for names. */
export function decideInvite(inviter: Person, invited: Invited | null, name: string, family: Family, now: number): InviteDecision {
  if (isMinor(inviter, now)) return refused('underAge')
  if (!invited || invited.name !== name) return refused('nobodyThere')
  if (invited.memberNo === inviter.memberNo) return refused('oneself')
  if (isLittle(invited, now)) return refused('tooYoung')
  const answerBy = isMinor(invited, now) ? invited.guardianNos : [invited.memberNo]
  if (answerBy.length === 0) return refused('noGuardian')
  const isInvited = ({ memberNo }: { memberNo: string }) => memberNo === invited.memberNo
  if (family.people.some(isInvited)) return refused('alreadyThere')
  if (family.declined.some((no) => isInvited(no) && now < no.at + QUIET)) return refused('declinedLately')
  const others = family.invitations.filter((invitation) => !isInvited(invitation))
  return family.people.length + others.length < MOST_PEOPLE ? { ok: true, answerBy } : refused('familyFull')
}

import type { PlannedMember } from './plan'

/**
 * What a new import may change about somebody who is there already: what the roster knows better than they do. The
 * account, the day of joining and the screen are never in a roster. What a volunteer who uses LinBan has said about
 * skills, times and being recommended is their own word, and newer than the spreadsheet.
 */
export type RosterChange = Omit<PlannedMember, 'personal'>
const OWN_WORD = ['skills', 'availability', 'recommend'] as const

type Known = RosterChange & { joinedAt: number | null }

/** The fields to write; empty when the roster says nothing new. */
export function rosterChanges(known: Known, planned: RosterChange): Partial<RosterChange> {
  const spoken = known.joinedAt !== null && known.volunteerNo !== null && planned.volunteerNo !== null
  const fields = Object.entries(planned).filter(([field, value]) => {
    if (spoken && (OWN_WORD as readonly string[]).includes(field)) return false
    // A guardian whom somebody has written down since stays until they are struck out.
    if (field === 'guardianNos' && planned.guardianNos.every((no) => known.guardianNos.includes(no))) return false
    return JSON.stringify(known[field as keyof RosterChange]) !== JSON.stringify(value)
  })
  return Object.fromEntries(fields)
}

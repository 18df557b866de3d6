import type { Name } from '#contract/index'
import type { Role } from '#contract/roles'

/**
 * Who may call what, and within which part of the community. Deny by default: a procedure without a row
 * does not compile. The scope says which records a role reaches; a record outside it answers NOT_FOUND.
 */
export type Scope = 'self' | 'led' | 'entrance' | 'grid' | 'team' | 'merchant' | 'community'
export type Rule = { for: 'anyone' } | { for: 'system' } | { for: Partial<Record<Role, Scope>>; duty?: 'notSelf' | 'secondPerson' }

const resident = { resident: 'self' } as const
const anyMember = { resident: 'community' } as const
const volunteer = { volunteer: 'self' } as const
const staff = { staff: 'community' } as const
const leaders = { leader: 'led', volunteer: 'led', gridWorker: 'community', staff: 'community' } as const
/** Whoever stands at the shift, and who answers for every shift. */
const onShift = { leader: 'self', volunteer: 'self', gridWorker: 'community', staff: 'community' } as const
const fieldWork = { entranceHead: 'entrance', gridWorker: 'grid', staff: 'community' } as const
/** Who may enter hours that nobody scanned, and check what another entered. */
const recorders = { leader: 'community', gridWorker: 'community', staff: 'community' } as const
/** Who sees which party members have registered. */
const partyWork = { firstSecretary: 'community', staff: 'community' } as const
/** Who may bring people: team leaders those of their teams. */
const inviters = { leader: 'team', gridWorker: 'community', staff: 'community' } as const
const organisers = { gridWorker: 'community', staff: 'community' } as const

export const policy = {
  'member.join': { for: 'anyone' },
  'member.me': { for: resident },
  'member.setDisplay': { for: resident },
  'member.setQuiet': { for: resident },
  'member.setVolunteering': { for: volunteer },
  'member.setGuardian': { for: { gridWorker: 'grid', staff: 'community' }, duty: 'notSelf' },
  'member.find': { for: { ...fieldWork, leader: 'community' } },

  'community.found': { for: 'anyone' },
  'community.buildings': { for: anyMember },
  'roster.prepare': { for: staff },
  'roster.apply': { for: staff },

  'notice.count': { for: organisers },
  'notice.publish': { for: organisers },
  'notice.list': { for: organisers },
  'notice.open': { for: anyMember },
  'notice.acknowledge': { for: anyMember },
  'notice.reach': { for: organisers },
  'notice.markForwarded': { for: organisers },
  'notice.recipients': { for: 'system' },

  'catalogue.list': { for: anyMember },
  'need.submit': { for: resident },
  'need.mine': { for: resident },
  'need.queue': { for: fieldWork },
  'need.get': { for: { ...resident, ...fieldWork } },
  'need.verify': { for: fieldWork, duty: 'notSelf' },
  'need.withdraw': { for: { ...resident, ...fieldWork } },
  'need.confirm': { for: { ...resident, ...fieldWork } },

  'shift.publish': { for: organisers },
  'shift.publishSeries': { for: organisers },
  'shift.extendSeries': { for: organisers },
  'shift.change': { for: leaders },
  'shift.require': { for: organisers },
  'shift.tryRequire': { for: organisers },
  'shift.cancel': { for: leaders },
  'shift.list': { for: anyMember },
  'shift.mine': { for: volunteer },
  'shift.led': { for: { volunteer: 'led', ...organisers } },
  'shift.get': { for: anyMember },
  // For oneself only as a volunteer; a guardian who is none may sign up their child.
  'shift.signUp': { for: resident },
  'shift.addWalkIn': { for: leaders, duty: 'notSelf' },
  'shift.offerPlace': { for: volunteer },
  'shift.keepPlace': { for: volunteer },
  'shift.cancelSignUp': { for: resident },
  'shift.consent': { for: resident },
  'shift.approve': { for: leaders, duty: 'notSelf' },
  'shift.answer': { for: volunteer },
  'shift.invitable': { for: inviters },
  'shift.invite': { for: inviters, duty: 'notSelf' },
  'shift.uninvite': { for: inviters, duty: 'notSelf' },
  'shift.roster': { for: leaders },
  'shift.asked': { for: organisers },
  'shift.offer': { for: 'system' },
  'shift.remind': { for: 'system' },
  'shift.expire': { for: 'system' },

  'regular.make': { for: volunteer },
  'regular.change': { for: volunteer },
  'regular.pause': { for: volunteer },
  'regular.resume': { for: volunteer },
  'regular.end': { for: volunteer },
  'regular.mine': { for: volunteer },
  'regular.forShift': { for: volunteer },
  'regular.ofShift': { for: leaders },

  'attendance.code': { for: leaders },
  'attendance.poster': { for: leaders },
  'attendance.checkIn': { for: volunteer, duty: 'secondPerson' },
  'attendance.checkOut': { for: volunteer, duty: 'secondPerson' },
  'attendance.signInFor': { for: leaders, duty: 'notSelf' },
  'attendance.signOutFor': { for: leaders, duty: 'notSelf' },
  'attendance.list': { for: leaders },
  'attendance.confirm': { for: leaders, duty: 'secondPerson' },
  'attendance.settle': { for: leaders, duty: 'notSelf' },
  'attendance.sweep': { for: 'system' },

  'placeCheck.get': { for: anyMember },
  'placeCheck.set': { for: staff },
  'placeCheck.ofShift': { for: leaders },
  'placeCheck.mark': { for: leaders },
  'placeCheck.unmark': { for: leaders },

  'absence.ofShift': { for: leaders },
  'absence.record': { for: leaders, duty: 'notSelf' },
  'absence.mine': { for: volunteer },
  'absence.appeal': { for: volunteer },
  'absence.appeals': { for: leaders },
  'absence.decide': { for: leaders, duty: 'secondPerson' },
  'absence.sweep': { for: 'system' },

  'handover.ofShift': { for: onShift },
  'handover.write': { for: onShift },
  'handover.receive': { for: onShift },
  'handover.list': { for: leaders },

  'approval.list': { for: anyMember },
  'approval.set': { for: staff },
  'approval.dryRun': { for: staff },

  'signal.list': { for: staff },
  'signal.look': { for: staff, duty: 'notSelf' },
  'signal.sweep': { for: 'system' },

  'credential.list': { for: organisers },
  'credential.create': { for: staff },
  'credential.rename': { for: staff },
  'credential.retire': { for: staff },
  'credential.holders': { for: organisers },
  'credential.record': { for: organisers, duty: 'notSelf' },
  'credential.revoke': { for: organisers, duty: 'notSelf' },
  'credential.mine': { for: volunteer },
  'credential.sessions': { for: anyMember },
  'credential.remind': { for: 'system' },

  'hours.mine': { for: volunteer },
  'hours.type': { for: recorders, duty: 'notSelf' },
  'hours.typedList': { for: recorders },
  'hours.verify': { for: recorders, duty: 'notSelf' },
  'hours.publicity': { for: anyMember },
  'hours.object': { for: anyMember },
  'hours.answer': { for: organisers, duty: 'notSelf' },
  'hours.typedReport': { for: anyMember },
  'hours.ledger': { for: staff },
  'hours.sweep': { for: 'system' },
  'hours.starsDue': { for: staff },
  'hours.confirmStar': { for: staff, duty: 'notSelf' },
  'correction.ask': { for: volunteer },
  'correction.mine': { for: volunteer },
  'correction.list': { for: leaders },
  'correction.decide': { for: leaders, duty: 'notSelf' },
  'certificate.issue': { for: staff, duty: 'notSelf' },
  'certificate.list': { for: staff },
  'certificate.mine': { for: volunteer },
  'certificate.revoke': { for: staff },
  'certificate.verify': { for: 'anyone' },
  'paper.certificate': { for: { ...volunteer, ...staff } },
  'paper.certificateCode': { for: { ...volunteer, ...staff } },
  'paper.slip': { for: { ...resident, ...staff } },
  'paper.ledger': { for: staff },
  'paper.exports': { for: staff },
  'paper.sweep': { for: 'system' },
  'party.mine': { for: resident },
  'party.register': { for: resident },
  'party.claim': { for: resident },
  'party.withdraw': { for: resident },
  'party.consent': { for: resident },
  'party.withdrawConsent': { for: resident },
  'party.list': { for: partyWork },
  'party.receive': { for: partyWork, duty: 'notSelf' },
  'party.sendSlip': { for: staff, duty: 'notSelf' },
  'party.revokeSlip': { for: staff, duty: 'notSelf' },
  'party.slip': { for: { ...resident, ...staff } },

  'family.mine': { for: resident },
  'family.household': { for: resident },
  'family.invite': { for: resident },
  'family.answer': { for: resident },
  'family.show': { for: resident },
  'family.setLittleOnes': { for: resident },
  'family.leave': { for: resident },

  'points.mine': { for: volunteer },
  'points.prove': { for: staff },
  'points.proveAll': { for: 'system' },

  'reward.list': { for: volunteer },
  'order.place': { for: volunteer },
  'order.mine': { for: volunteer },
  'order.get': { for: volunteer },
  'order.cancel': { for: volunteer },
  'order.writeOff': { for: { merchant: 'merchant' }, duty: 'notSelf' },
  'order.writtenOff': { for: { merchant: 'merchant' } },
  'order.sweep': { for: 'system' },

  'desk.waiting': { for: { leader: 'led', entranceHead: 'entrance', gridWorker: 'grid', firstSecretary: 'community', staff: 'community' } },

  'inbox.list': { for: resident },
  'inbox.open': { for: resident },
  'credit.record': { for: resident },
  'outbox.nudge': { for: anyMember },
  'system.doctor': { for: staff },
} as const satisfies Record<Name, Rule>

/** Does one of these roles admit the procedure? */
export function admits(rule: Rule, roles: readonly Role[]): boolean {
  if (rule.for === 'anyone') return true
  if (rule.for === 'system') return false
  const who = rule.for
  return roles.some((role) => who[role] !== undefined)
}

export const allowedFor = (roles: readonly Role[]): string[] =>
  Object.entries(policy)
    .filter(([, rule]) => admits(rule, roles))
    .map(([name]) => name)

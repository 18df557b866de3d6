import type { ContextOf, Name } from './index'

/**
 * Which cloud function serves which family of procedures. The one list: the client routes by it,
 * the functions are checked against it.
 */
export const deployment = {
  community: ['member', 'community', 'roster', 'notice'],
  volunteering: ['catalogue', 'need', 'shift', 'regular', 'attendance', 'placeCheck', 'absence', 'approval', 'credential', 'signal', 'handover', 'hours', 'correction', 'certificate', 'party', 'family', 'points', 'reward', 'order', 'desk'],
  papers: ['paper'],
  clockwork: ['inbox', 'credit', 'outbox', 'system'],
} as const satisfies Record<string, readonly ContextOf<Name>[]>

export type FunctionName = keyof typeof deployment

/** The function that answers `name`, or null for a family nobody serves. */
export function functionOf(name: string): FunctionName | null {
  const family = name.slice(0, Math.max(0, name.indexOf('.')))
  const found = Object.entries(deployment).find(([, families]) => (families as readonly string[]).includes(family))
  return found ? (found[0] as FunctionName) : null
}

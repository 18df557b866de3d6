import type { Requirement } from '#contract/credentials'

/**
 * Does somebody have what a post asks for? Judged at the start of the shift and not today: whatever runs out before then does
 * not count, and whoever attends the course in time may sign up from that day on.
 */
export interface Asking {
  startsAt: number
  /** Missing on shifts from before anything could be asked for. */
  requires?: readonly Requirement[]
}
/** What somebody has; `lapsesAt` is the first moment at which it counts no more. */
export interface Held {
  credentialId: string
  lapsesAt: number | null
}
export interface Lack {
  reason: 'credentialMissing' | 'credentialExpired'
  details: { credentialId: string; kind: string; name: string; until?: number }
}

/** The first thing that is missing, in the order in which the post asks. */
export function lackOf({ startsAt, requires = [] }: Asking, holds: readonly Held[]): Lack | null {
  for (const { credentialId, kind, name } of requires) {
    const mine = holds.filter((held) => held.credentialId === credentialId)
    if (mine.some((held) => countsAt(held, startsAt))) continue
    const details = { credentialId, kind, name }
    if (mine.length === 0) return { reason: 'credentialMissing', details }
    return { reason: 'credentialExpired', details: { ...details, until: Math.max(...mine.map(({ lapsesAt }) => lapsesAt ?? 0)) - 1 } }
  }
  return null
}

export const countsAt = ({ lapsesAt }: Pick<Held, 'lapsesAt'>, at: number): boolean => lapsesAt === null || at < lapsesAt

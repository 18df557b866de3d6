import type { LocalCloud } from '../../localcloud'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const CHINA = 8 * HOUR
/** Well inside the hours in which phones ring, so that the guide ends before they do. */
const [EARLIEST, LATEST, MORNING] = [8, 20, 9]

/** This moment if it is day in the community, else its next morning at nine. */
export function byDay(now: number): number {
  const midnight = Math.floor((now + CHINA) / DAY) * DAY - CHINA
  const hour = (now - midnight) / HOUR
  if (hour >= EARLIEST && hour < LATEST) return now
  return midnight + (hour < EARLIEST ? 0 : DAY) + MORNING * HOUR
}

/**
 * Nobody is rung at night, so whoever opens a new demo in the community's night would wait for the guide's messages until seven.
 * The clock on the desk shows it and leads back.
 */
export async function beginByDay(cloud: LocalCloud, say: (line: string) => void): Promise<void> {
  const now = cloud.clock.now()
  const day = byDay(now)
  if (day === now) return
  await cloud.clock.set(day)
  say('it is night in the community: its clock was moved to nine in the morning')
}

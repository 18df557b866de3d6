/**
 * Star levels by cumulative verified time: 100, 300, 600, 1000 and 1500 hours (志愿服务记录办法 draft of 2012 and
 * the ladder in Tianjin's incentive measure). Minutes are compared, never rounded hours.
 */
export const STAR_MINUTES = [100, 300, 600, 1000, 1500].map((hours) => hours * 60)

export type StarLevel = 0 | 1 | 2 | 3 | 4 | 5

export function starLevel(minutes: number): { level: StarLevel; nextAtMinutes: number | null } {
  const level = STAR_MINUTES.filter((threshold) => minutes >= threshold).length as StarLevel
  return { level, nextAtMinutes: STAR_MINUTES[level] ?? null }
}

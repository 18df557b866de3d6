/** 2小时20分, 45分钟, 3小时 */
export function speakMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest}分钟`
  return rest === 0 ? `${hours}小时` : `${hours}小时${rest}分`
}

/** 1,240分 */
export const speakPoints = (points: number): string => `${grouped(points)}分`

/** +20分 or −20分, for a line of an account; the minus is a real one, so that it reads well. */
export const speakChange = (points: number): string => `${points < 0 ? '−' : '+'}${grouped(Math.abs(points))}分`

/** A coefficient kept in tenths: 15 → 1.5倍 */
export const speakTenths = (tenths: number): string => `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `.${tenths % 10}`}倍`

/** 1240 → 1,240. Written out because some phones' JavaScript has no Intl. */
export const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',')

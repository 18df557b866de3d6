import { speakMinutes } from '@/lib/format/amounts'
import type { HourEntryView } from '#contract/hours'

/** How the minutes of an entry came about and who stands for them, so that nobody has to ask. */
export function countedWords({ origin, grade, verifiedBy, recorder, verifier }: HourEntryView): string {
  if (origin === 'correction') return `更正以前的一条，${verifier} 同意`
  if (origin === 'typed') return `${recorder ?? ''} 登记，${verifier} 核对，公示三个工作日无异议`
  if (grade === 'typed') return `没有签退，由 ${recorder ?? ''} 核对后登记`
  return verifiedBy === 'code' ? `按两次扫码的时间计算，${verifier} 出示签到码` : `按两次扫码的时间计算，${verifier} 确认到场`
}

/** +30分钟 or −1小时, for what a correction changes. */
export const signedMinutes = (minutes: number): string => `${minutes < 0 ? '−' : '+'}${speakMinutes(Math.abs(minutes))}`

/** What the entry comes to with everything that was put right about it. */
export const standsAt = ({ minutes, corrections }: HourEntryView): number => corrections.reduce((sum, correction) => sum + correction.minutes, minutes)

import type { CertificateLine } from '#contract/certificates'

/** What is on the paper. */
export interface Paper {
  code: string
  number: string
  name: string
  volunteerNo: string
  from: string
  until: string
  measuredMinutes: number
  typedMinutes: number
  lines: readonly CertificateLine[]
  issuer: string
  phone: string
  handler: string
  issuedAt: number
}

export const TITLE = '志愿服务记录证明'

/** 2小时30分（150分钟）: the hours for reading, the minutes because they are what is kept. */
export function speakTotal(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const spoken = [hours > 0 ? `${hours}小时` : '', minutes % 60 > 0 ? `${minutes % 60}分` : ''].join('')
  return hours === 0 ? `${minutes}分钟` : `${spoken}（${minutes}分钟）`
}

/** 2026-11-23 → 2026年11月23日 */
export const speakDate = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

export const statement = ({ name, volunteerNo, from, until, lines }: Paper): string =>
  `兹证明${name}（志愿者编号${volunteerNo}）于${speakDate(from)}至${speakDate(until)}期间参加本社区志愿服务，共${lines.length}条记录，明细如下：`

export const rowOf = ({ servedOn, title, place, minutes, grade }: CertificateLine, at: number): string[] => [
  String(at + 1), servedOn, title, place, `${minutes}分钟`, grade === 'measured' ? '扫码' : '手工登记',
]

/** Named by code point too, so that a person whose own screen lacks the character can look it up. */
export const rareNote = (rare: readonly string[]): string => {
  const points = rare.map((letter) => `U+${(letter.codePointAt(0) as number).toString(16).toUpperCase()}`).join('、')
  return `注：“〔 〕”处的生僻字（${points}）字库中没有，请经办人手写补全，并在补写处盖章。`
}

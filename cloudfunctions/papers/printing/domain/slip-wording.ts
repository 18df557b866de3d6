import type { SlipContent } from '#contract/party'
import { POST_LABEL, SLIP_FIELDS, SLIP_LABEL, type SlipField } from '#contract/party-facts'
import { speakDate, speakTotal } from './wording'

/** What is on a slip. */
export interface SlipPaper {
  number: string
  year: number
  content: SlipContent
  consentedOn: string
  issuer: string
  phone: string
  handler: string
  issuedAt: number
}

export const SLIP_TITLE = '党员志愿服务年度反馈单'

export const slipStatement = ({ year, content, consentedOn }: SlipPaper): string[] => [
  `${content.unit}：`,
  `\u3000\u3000经本人于${speakDate(consentedOn)}单独同意，现将${content.name}同志${year}年在本社区参加志愿服务的情况反馈如下。`,
]

export const slipRows = ({ content }: SlipPaper): [label: string, words: string][] => {
  const words: Record<SlipField, string> = {
    name: content.name,
    unit: content.unit,
    branch: content.branch,
    period: `${speakDate(content.period.from)}至${speakDate(content.period.until)}`,
    measuredMinutes: speakTotal(content.measuredMinutes),
    typedMinutes: speakTotal(content.typedMinutes),
    services: `${content.services}次`,
    posts: content.posts.length === 0 ? '没有认领' : content.posts.map((post) => POST_LABEL[post]).join('、'),
  }
  return SLIP_FIELDS.map((field) => [SLIP_LABEL[field], words[field]])
}

export const SLIP_NOTE = '\u3000\u3000扫码记录由系统计时；手工登记由他人登记，经另一人核对并公示。两项分别列出，不相加。本单不含评价、名次和比较，仅供上述单位使用。'

import { TEMPLATES, type Template } from '#contract/messages'
import type { Doc } from './kit/wechat'

/**
 * What somebody has accepted in WeChat's dialog: one accept allows one service message of that template. WeChat does
 * not tell how many are left, so they are counted here; only the clockwork writes them. The entrance lies beside the
 * counters so that a notice can count the credits of its audience in one question.
 */
export interface CreditDoc extends Doc, Record<Template, number> {
  memberNo: string
  entranceId: string
}

export const creditsOf = (document: CreditDoc | null): Record<Template, number> =>
  Object.fromEntries(TEMPLATES.map((template) => [template, document?.[template] ?? 0])) as Record<Template, number>

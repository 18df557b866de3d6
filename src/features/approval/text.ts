import type { Sentences } from '@/lib/cloud/sentences'
import type { ApprovalRule, RuleKind } from '#contract/approval'
import type { Reason } from '#contract/index'
import type { Because } from '#contract/shifts'

export const setSentences: Sentences<Reason<'approval.set'>> = {}

export const kindWords: Record<RuleKind, string> = { noShows: '最近 90 天缺席过', newcomer: '刚开始来的', hazard: '有危险的活动', night: '夜间的活动' }
/** What is counted; null where nothing is. */
export const numberWords: Record<RuleKind, string | null> = { noShows: '缺席满几次', newcomer: '前几次报名', hazard: null, night: null }
export const actionWords: Record<ApprovalRule['action'], string> = { hold: '带队人先看', refuse: '暂不接受报名' }
export const shiftWords = { night: '在夜间', hazard: '有危险' } as const

/** Where staff begin who switch one on. */
export const AT_FIRST: Record<RuleKind, ApprovalRule> = {
  noShows: { kind: 'noShows', number: 2, action: 'hold' },
  newcomer: { kind: 'newcomer', number: 1, action: 'hold' },
  hazard: { kind: 'hazard', number: 0, action: 'hold' },
  night: { kind: 'night', number: 0, action: 'hold' },
}

export const whyRefused = ({ facts }: Because) => `最近 ${facts.days} 天有 ${facts.count} 次缺席，满 ${facts.limit} 次暂不接受报名。`

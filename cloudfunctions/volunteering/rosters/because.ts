import type { Because } from '#contract/shifts'

/** The rule that has held a place, in one sentence that is true for whoever reads it. */
export function sayBecause({ rule, facts }: Because): string {
  switch (rule) {
    case 'noShows':
      return `最近 ${facts.days} 天有 ${facts.count} 次缺席`
    case 'newcomer':
      return `前 ${facts.limit} 次报名（到现在参加过 ${facts.count} 次）`
    case 'hazard':
      return '这是有危险的活动'
    default:
      return '这是夜间的活动'
  }
}

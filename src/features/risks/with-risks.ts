import type { Risk } from '#contract/values'

/** "Nothing special" and a risk exclude each other: choosing one takes the other away. */
export function withRisks(before: readonly Risk[], chosen: readonly Risk[]): Risk[] {
  const choseNone = chosen.includes('none') && !before.includes('none')
  return choseNone ? ['none'] : chosen.filter((risk) => risk !== 'none' || chosen.length === 1)
}

import { nextQuiet, quietUntil, type Quiet } from '#contract/quiet'

/**
 * The moment by which somebody has been awake for `span` milliseconds since `from`: a window to answer counts only the time
 * outside their quiet hours, so none runs out while they sleep.
 */
export function afterWaking(from: number, span: number, quiet: Quiet): number {
  const begin = quietUntil(from, quiet)
  const closes = nextQuiet(begin, quiet)
  return begin + span <= closes ? begin + span : afterWaking(closes, begin + span - closes, quiet)
}

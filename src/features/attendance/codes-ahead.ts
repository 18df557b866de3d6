import type { ShownCode } from '#contract/attendance'

/** How often the code changes, in ms of the server's clock. */
const WINDOW = 30_000

/** The code for this moment of the server, from those that were fetched ahead; null beyond the last of them. */
export function codeAt({ ahead }: Pick<ShownCode, 'ahead'>, serverNow: number): string | null {
  const window = Math.floor(serverNow / WINDOW)
  const seal = ahead.seals[window - ahead.window]
  return seal === undefined ? null : `${ahead.body}.${window}.${seal}`
}

export const untilNext = (serverNow: number): number => WINDOW - (serverNow % WINDOW)

/**
 * What the server's clock says now. The phone's own clock may be wrong by a day: only what it has counted since the answer is
 * used.
 */
export const serverTime = ({ now }: Pick<ShownCode, 'now'>, receivedAt: number, phoneNow: number): number => now + (phoneNow - receivedAt)

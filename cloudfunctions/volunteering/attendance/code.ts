import { WINDOW_MS } from './domain/decide-mark'
import { isSealOf, seal, sealedNumber } from '../../kit/seal'

/**
 * The changing code on the leader's phone: shift, who shows it, the 30-second window of server time, and a seal
 * over all three. A photograph of it is worthless a minute later, a letter changed breaks the seal, and because
 * it names who shows it, nobody can vouch for themselves.
 */
const PREFIX = 'k1'

export interface ShownCode {
  shiftId: string
  shownBy: string
  window: number
}

const windowAt = (now: number) => Math.floor(now / WINDOW_MS)

export function showCode(shiftId: string, shownBy: string, now: number): { token: string; changesAt: number } {
  const window = windowAt(now)
  return { token: `${bodyOf(shiftId, shownBy)}.${window}.${sealOf(shiftId, shownBy, window)}`, changesAt: (window + 1) * WINDOW_MS }
}

/**
 * The codes of every window from `from` to `until`, for the leader's phone to show without a network. Only the seals differ, so
 * a code is `body.window.seal`; half a day is 25 KB. Whoever holds them could have shown them one by one as well.
 */
export function codesBetween(shiftId: string, shownBy: string, from: number, until: number): { body: string; window: number; seals: string[] } {
  const window = windowAt(from)
  const many = Math.max(0, windowAt(until) - window + 1)
  return { body: bodyOf(shiftId, shownBy), window, seals: Array.from({ length: many }, (_, nth) => sealOf(shiftId, shownBy, window + nth)) }
}

const bodyOf = (shiftId: string, shownBy: string) => [PREFIX, shiftId, shownBy].join('.')
const sealOf = (shiftId: string, shownBy: string, window: number) => seal(`${bodyOf(shiftId, shownBy)}.${window}`)

/** Null when it is not one of ours or has been changed. */
export function readCode(token: string): ShownCode | null {
  const match = /^(k1\.([\w-]{6,64})\.([0-9A-Za-z-]{1,20})\.(\d{1,12}))\.([\w-]{16})$/.exec(token.trim())
  if (!match) return null
  const [, body = '', shiftId = '', shownBy = '', window = '', claimed = ''] = match
  return isSealOf(body, claimed) ? { shiftId, shownBy, window: Number(window) } : null
}

/** How old the code is in whole windows: 0 and 1 are fresh, for a code may change while the camera focuses. */
export const windowsSince = (code: ShownCode, now: number) => windowAt(now) - code.window

/** Six digits for one shift that a leader can read out over the phone. They prove presence only weakly. */
export const digitsOf = (shiftId: string) => String(sealedNumber(`digits.${shiftId}`, 1_000_000)).padStart(6, '0')

import type { Desk } from './state'

/** The shape changes with the code; what an older desk left behind is not read. */
const KEY = 'linban-desk-1'

/** The desk as this tab left it, or null. */
export function readKeptDesk(): Desk | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Desk | null
  } catch {
    return null
  }
}

export function keepDesk(desk: Desk): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(desk))
  } catch {
    // A browser without storage forgets the desk on reload, and that is all.
  }
}

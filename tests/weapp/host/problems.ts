/**
 * Everything that WeChat DevTools would print in red, and the few things it would not notice.
 * A problem never stops the mini-program, as in WeChat; a test asks for the list at its end and expects it to be empty.
 */
export type ProblemKind = 'wxml' | 'console' | 'error' | 'rejection' | 'setData' | 'api' | 'blank'

export class ProblemLog {
  private readonly lines: string[] = []

  add(kind: ProblemKind, what: unknown): void {
    this.lines.push(`${kind}: ${describe(what)}`)
  }

  all(): string[] {
    return [...this.lines]
  }
}

/** Errors of another realm are no `instanceof Error` here, and `wx.*` failures are plain objects `{ errMsg }`. */
export function describe(what: unknown): string {
  if (typeof what !== 'object' || what === null) return String(what)
  const { stack, errMsg, message } = what as { stack?: string; errMsg?: string; message?: string }
  return stack ?? errMsg ?? message ?? JSON.stringify(what)
}

import type { FunctionName } from '#contract/deployment'
import type { Envelope } from '#contract/envelope'

/** A person at a screen gives up sooner than a browser does. */
const PATIENCE = 30_000

export function openCloud(): void {
  // The door is on the address of the page itself: there is nothing to open.
}

/** Calls a cloud function through the local cloud's door. Resolves with what it returned, rejects when no answer came. */
export async function send(name: FunctionName, envelope: Envelope): Promise<unknown> {
  const response = await fetch(`/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(envelope),
    signal: AbortSignal.timeout(PATIENCE),
  })
  const answer = (await response.json()) as { result?: unknown; errCode?: number; errMsg?: string }
  if (answer.result === undefined) throw new Error(answer.errMsg ?? `status ${response.status}`)
  return answer.result
}

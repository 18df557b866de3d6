import type { QueryClient } from '@tanstack/react-query'
import { call } from './call'

/**
 * What follows every command that happened: waiting messages are sent now rather than at the next
 * minute (a failure is nobody's business, the timer is the guarantee), and what is on the screen is
 * asked again. Answers of hidden pages only grow stale and are asked again when the page is shown.
 */
export function afterCommand(client: QueryClient): void {
  call('outbox.nudge', {}).catch(() => undefined)
  void client.invalidateQueries()
}

import { useCommand } from '@/lib/cloud/use-command'
import { goPath } from '@/lib/navigation'
import type { InboxItem } from '#contract/messages'

/** Opens what a message is about. That it was opened is told at once, but nobody waits for it. */
export function useOpenItem(): (item: InboxItem) => Promise<unknown> {
  const { run } = useCommand('inbox.open', { sentences: {} })
  return async (item) => {
    if (item.openedAt === null) void run({ itemId: item.itemId })
    await goPath(item.page)
  }
}

import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { type Me, useSetMe } from '@/lib/session'

/** Changes how this person's screens look; every page follows at once. */
export function useChangeDisplay(): (change: Partial<Pick<Me, 'elderMode' | 'fontSize'>>, me: Me) => Promise<unknown> {
  const setMe = useSetMe()
  const command = useCommand('member.setDisplay', { sentences: {}, onDone: setMe, onFailed: (sentence) => toast(sentence) })
  return (change, me) => command.run({ elderMode: me.elderMode, fontSize: me.fontSize, ...change })
}

import { Button } from '@/components/button'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { askToSubscribe } from '@/lib/wechat/subscribe'
import type { Template } from '#contract/messages'

export interface ReminderButtonProps {
  kind: Template
  /** WeChat's id of the template; nothing is shown without one. */
  templateId: string | undefined
  onDone?: () => void
}

/** Lets WeChat send one message about this. The dialog opens in the tap itself, as WeChat demands. */
export function ReminderButton({ kind, templateId, onDone }: ReminderButtonProps) {
  const record = useCommand('credit.record', { sentences: {}, onFailed: (sentence) => toast(sentence) })
  if (templateId === undefined) return null
  const ask = async () => {
    const accepted = await askToSubscribe([templateId])
    if (accepted.length > 0 && (await record.run({ templates: [kind] })) !== null) toast('好的，有变化就发到您的微信')
    onDone?.()
  }
  return (
    <Button id="remind-me" icon="bell" onTap={ask}>
      有变化时微信告诉我
    </Button>
  )
}

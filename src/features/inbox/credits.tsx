import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import type { Me } from '@/lib/session'
import { askToSubscribe } from '@/lib/wechat/subscribe'
import type { Template } from '#contract/messages'

/** How many WeChat reminders may still be sent, and the way to allow one more of each. */
export function Credits({ me, credits }: { me: Me; credits: Record<Template, number> }) {
  const record = useCommand('credit.record', { sentences: {}, onDone: () => toast('好的，下次有消息会发到您的微信') })
  // Three fit into WeChat's dialog; a voucher is fetched by a person who is looking at it anyway.
  const offered = (['shift', 'need', 'notice'] as const).filter((kind) => me.templates[kind] !== undefined)
  if (offered.length === 0) return null
  const least = Math.min(...offered.map((kind) => credits[kind]))
  const ask = async () => {
    const accepted = await askToSubscribe(offered.map((kind) => me.templates[kind] ?? ''))
    const templates = offered.filter((kind) => accepted.includes(me.templates[kind] ?? ''))
    if (templates.length > 0) await record.run({ templates })
  }
  const button = (
    <Button id="allow-reminders" small kind="default" icon="bell" onTap={ask}>
      再允许一次
    </Button>
  )
  return (
    <Notice icon="bell" action={button}>
      {least > 0 ? `微信提醒还可以发 ${least} 次。每允许一次，微信只让发一条。` : '微信提醒已用完。允许一次，下一条消息会发到您的微信。'}
    </Notice>
  )
}

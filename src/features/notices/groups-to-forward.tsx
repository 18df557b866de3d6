import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { confirm } from '@/components/dialog-store'
import { StatusLine } from '@/components/tag'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { speakMoment } from '@/lib/format/time'
import { pathOf } from '@/lib/navigation'
import { useShareCard } from '@/lib/wechat/share'
import type { NoticeReach } from '#contract/notices'

type Group = NoticeReach['groups'][number]

/**
 * A program cannot post into a WeChat group, a person can, and WeChat does not tell whether they did. So the card is
 * handed over first and the person is asked afterwards; only a yes is remembered, with their name.
 */
export function GroupsToForward({ notice: { noticeId, title }, groups }: Pick<NoticeReach, 'notice' | 'groups'>) {
  const share = useShareCard(() => ({ title, path: pathOf('notice', { noticeId }) }))
  const mark = useCommand('notice.markForwarded', { sentences: {}, onFailed: (sentence) => toast(sentence) })
  const forward = async ({ groupId, name }: Group) => {
    share()
    const sent = await confirm({ title: `发到“${name}”了吗？`, content: '发到了，就记下是您转发的。', confirmText: '已经发了', cancelText: '还没有' })
    if (sent) await mark.run({ noticeId, groupId })
  }
  return (
    <Section title="转发到楼群">
      <CellGroup footer="微信群只能由人转发。点“去转发”，选中那个群发出去。">
        {groups.map((group) => (
          <GroupRow key={group.groupId} group={group} onForward={() => forward(group)} />
        ))}
      </CellGroup>
    </Section>
  )
}

function GroupRow({ group, onForward }: { group: Group; onForward: () => Promise<unknown> }) {
  const { groupId, name, forwardedAt, forwardedBy } = group
  const done = forwardedAt !== null
  const button = (
    <Button id={`forward-${groupId}`} small kind={done ? 'plain' : 'default'} icon="share" openType="share" onTap={onForward}>
      {done ? '再转发' : '去转发'}
    </Button>
  )
  return (
    <Cell title={name} value={button}>
      {done ? (
        <StatusLine icon="check-circle" tone="brand" note={`${forwardedBy ?? ''} ${speakMoment(forwardedAt)}`}>
          已转发
        </StatusLine>
      ) : (
        <StatusLine icon="waiting" tone="amber">
          还没转发
        </StatusLine>
      )}
    </Cell>
  )
}

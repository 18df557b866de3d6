import { View } from '@tarojs/components'
import { Cell } from '@/components/cell'
import type { IconName } from '@/components/icon'
import { Tag } from '@/components/tag'
import { speakAgo } from '@/lib/format/time'
import type { InboxItem } from '#contract/messages'

const marks: Record<InboxItem['kind'], IconName> = { shift: 'calendar', need: 'hand', notice: 'megaphone', order: 'gift' }

export function InboxRow({ item, onOpen }: { item: InboxItem; onOpen: (item: InboxItem) => Promise<unknown> }) {
  const unread = item.openedAt === null
  return (
    <Cell
      id={`item-${item.itemId}`}
      icon={marks[item.kind]}
      title={
        <View className="lb-row">
          <View className={unread ? 'lb-grow lb-strong' : 'lb-grow'}>{item.title}</View>
          {unread && <Tag tone="red">新</Tag>}
        </View>
      }
      note={item.body}
      onTap={() => onOpen(item)}
    >
      <View className="lb-caption">{item.push === 'sent' ? `${speakAgo(item.at)} · 已发微信提醒` : speakAgo(item.at)}</View>
    </Cell>
  )
}

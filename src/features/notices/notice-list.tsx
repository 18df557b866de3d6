import { Card } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Meter } from '@/components/meter'
import { Empty } from '@/components/states'
import { Fact, Tag } from '@/components/tag'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakAgo } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { NoticeCard } from '#contract/notices'
import { speakOpened } from './text'

/** What was sent, and how far each has come. */
export function NoticeList() {
  const notices = useQueryOf('notice.list', {}, { keep: true })
  return (
    <ListStates
      of={notices}
      isEmpty={(data) => data.notices.length === 0}
      empty={<Empty icon="megaphone" title="还没有发过通知" note="停水停电、活动召集，写一次就能送到每一户。" />}
    >
      {(data) => data.notices.map((notice) => <NoticeRow key={notice.noticeId} notice={notice} />)}
    </ListStates>
  )
}

function NoticeRow({ notice }: { notice: NoticeCard }) {
  const { noticeId, title, audience, publishedAt, opened, households, acknowledged, needsAcknowledgement } = notice
  const answers = needsAcknowledgement ? <Tag tone="blue" icon="check">{`${acknowledged} 户已回`}</Tag> : undefined
  return (
    <Card id={`notice-${noticeId}`} title={title} extra={answers} onTap={() => go('reach', { noticeId })}>
      <Fact icon="building">{audience}</Fact>
      <Fact icon="clock">{speakAgo(publishedAt)}</Fact>
      <Meter value={opened} max={households} words={speakOpened(notice)} />
    </Card>
  )
}

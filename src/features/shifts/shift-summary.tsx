import type { PropsWithChildren } from 'react'
import { Card } from '@/components/card'
import { Fact, Tag } from '@/components/tag'
import { isOver, speakSpan } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { ShiftCard } from '#contract/shifts'
import { PlaceTag } from './place-tag'

/** One shift in a list: what, when, where, who is missing. A tap opens it. */
export function ShiftSummary({ shift, onOpen = openShift, children }: PropsWithChildren<{ shift: ShiftCard; onOpen?: (shift: ShiftCard) => unknown }>) {
  return (
    <Card
      id={`shift-${shift.shiftId}`}
      title={shift.title}
      extra={stateTag(shift)}
      onTap={async () => onOpen(shift)}
    >
      <Fact icon="clock">{speakSpan(shift.startsAt, shift.endsAt)}</Fact>
      <Fact icon="pin">{shift.place}</Fact>
      <Fact icon="people">{shift.posts.map(postWords).join(' · ')}</Fact>
      {shift.trains !== null && <Fact icon="book">{`培训：${shift.trains}`}</Fact>}
      {children}
    </Card>
  )
}

function stateTag(shift: ShiftCard) {
  if (shift.state === 'cancelled') return <Tag tone="red" icon="close-circle">已取消</Tag>
  return isOver(shift.endsAt) ? <Tag icon="check">已结束</Tag> : <PlaceTag mine={shift.mine} posts={shift.posts} />
}

const openShift = ({ shiftId }: ShiftCard) => go('shift', { shiftId })

const postWords = ({ name, seats, left }: ShiftCard['posts'][number]) => `${name} ${seats - left}/${seats}`

import { Tag } from '@/components/tag'
import type { MyPlace, ShiftCard } from '#contract/shifts'
import { awaitsWords } from './text'

/** Where this person stands with a shift, or how many seats are left. */
export function PlaceTag({ mine, posts }: { mine: MyPlace; posts: ShiftCard['posts'] }) {
  if (mine.state === 'confirmed') return <Tag tone="brand" icon="check-circle">已报名</Tag>
  if (mine.state === 'pending') return <Tag tone="amber" icon="waiting">{awaitsWords[mine.awaits].label}</Tag>
  if (mine.state === 'waiting') return <Tag tone="amber" icon="waiting">{`候补第 ${mine.ahead + 1} 位`}</Tag>
  const left = posts.reduce((sum, post) => sum + post.left, 0)
  if (left <= 0 && posts.some(({ offered }) => offered)) return <Tag tone="blue">有人让位</Tag>
  return left > 0 ? <Tag tone="blue">{`还差 ${left} 人`}</Tag> : <Tag>已满，可候补</Tag>
}

import { View } from '@tarojs/components'
import { Cell, CellGroup } from '@/components/cell'
import { StatusLine, Tag } from '@/components/tag'
import { NextSessions } from '@/features/credentials/sessions'
import type { PostView, ShiftView } from '#contract/shifts'
import { sayWhyNot, sessionsListed } from './text'

/** Every post with its seats and, for a person who has not signed up, whether this person may, and what they could attend first. */
export function ShiftPosts({ shift }: { shift: ShiftView }) {
  const open = shift.state === 'open' && shift.mine.state === 'none'
  return (
    <>
      <CellGroup title="岗位">
        {shift.posts.map((post) => (
          <Cell key={post.postId} title={<PostHead post={post} open={shift.state === 'open'} />} note={needsOf(post, shift)}>
            {open && !post.can.signUp && (
              <StatusLine icon="info" tone="amber" note={sayWhyNot(post.can.why, sessionsListed(post.can.details))}>
                现在不能报
              </StatusLine>
            )}
          </Cell>
        ))}
      </CellGroup>
      {shift.state === 'open' && coursesLacking(shift).map(({ credentialId, name }) => <NextSessions key={credentialId} credentialId={credentialId} name={name} />)}
    </>
  )
}

/** Each course once, of whichever post asks for it, for me or for a child of mine. */
function coursesLacking({ posts, mine, family }: ShiftView): { credentialId: string; name: string }[] {
  const own = mine.state === 'none' ? posts.map(({ can }) => (can.signUp ? undefined : can.details)) : []
  const courses = new Map<string, string>()
  for (const details of [...own, ...family.map((child) => child.details)]) if (details?.kind === 'course') courses.set(String(details.credentialId), String(details.name))
  return [...courses].map(([credentialId, name]) => ({ credentialId, name }))
}

function PostHead({ post, open }: { post: PostView; open: boolean }) {
  return (
    <View className="lb-row lb-row--apart">
      <View className="lb-grow">{post.name}</View>
      {open && <Seats post={post} />}
    </View>
  )
}

function Seats({ post }: { post: PostView }) {
  if (post.left > 0) return <Tag tone="blue">{`还差 ${post.left} 人`}</Tag>
  if (post.offered) return <Tag tone="blue">已满，有人让位</Tag>
  return <Tag>{post.waiting > 0 ? `已满，${post.waiting} 人候补` : '已满，可候补'}</Tag>
}

const needsOf = (post: PostView, { minAge }: ShiftView): string =>
  [`要 ${post.seats} 人`, post.skill === null ? '' : `技能：${post.skill}`, ...post.requires.map(asked), `${minAge} 岁以上`].filter(Boolean).join('，')

const asked = ({ kind, name }: PostView['requires'][number]) => (kind === 'course' ? `参加过“${name}”培训` : `有“${name}”`)

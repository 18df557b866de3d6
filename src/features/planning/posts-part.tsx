import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { Stepper } from '@/components/stepper'
import { TextField } from '@/components/text-field'
import { MOST_POSTS, type PostDraft } from './draft'
import { PostAsks } from './post-asks'
import type { PartProps } from './problems'

/** Who is needed: up to three posts, each with its seats. */
export function PostsPart({ draft: { posts }, problems, change }: PartProps) {
  const put = (at: number, post: PostDraft) => change({ posts: posts.map((one, n) => (n === at ? post : one)) })
  const add = () => change({ posts: [...posts, { name: '', seats: 1, skill: null, requires: [] }] })
  return (
    <Section title="要哪些人">
      {posts.map((post, at) => (
        <PostCard
          key={at}
          at={at}
          post={post}
          error={post.name.trim() === '' ? problems.posts : undefined}
          onChange={(changed) => put(at, changed)}
          onRemove={posts.length > 1 ? () => change({ posts: posts.filter((_, n) => n !== at) }) : undefined}
        />
      ))}
      {posts.length < MOST_POSTS && (
        <Button id="post-add" kind="default" icon="plus" onTap={add}>
          再加一个岗位
        </Button>
      )}
    </Section>
  )
}

interface PostCardProps {
  at: number
  post: PostDraft
  error: string | undefined
  onChange: (post: PostDraft) => void
  onRemove: (() => void) | undefined
}

function PostCard({ at, post, error, onChange, onRemove }: PostCardProps) {
  const remove = onRemove && (
    <Button id={`post-remove-${at}`} small kind="plain" onTap={onRemove}>
      去掉
    </Button>
  )
  return (
    <Card title={`岗位 ${at + 1}`} extra={remove}>
      <TextField
        id={`post-name-${at}`}
        label="名称"
        placeholder="例如：扶梯员"
        maxLength={10}
        value={post.name}
        error={error}
        onChange={(name) => onChange({ ...post, name })}
      />
      <Stepper id={`post-seats-${at}`} label="要几个人" unit="人" min={1} max={200} value={post.seats} onChange={(seats) => onChange({ ...post, seats })} />
      <PostAsks at={at} post={post} onChange={onChange} />
    </Card>
  )
}

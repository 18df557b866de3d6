import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Stepper } from '@/components/stepper'
import { Tappable } from '@/components/tappable'
import { TextField } from '@/components/text-field'
import { RequirementSheet } from '@/features/credentials/requirement-sheet'
import { MOST_POSTS, type PostDraft } from './draft'
import type { PartProps } from './problems'
import { SkillSheet } from './skill-sheet'

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
  const [choosing, setChoosing] = useState<'skill' | 'requires' | null>(null)
  const close = () => setChoosing(null)
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
      <Field label="要会什么">
        <Tappable id={`post-skill-${at}`} className="lb-input lb-picked" onTap={() => setChoosing('skill')}>
          <View className="lb-grow">{post.skill ?? '不限，谁都能来'}</View>
          <Icon name="right" />
        </Tappable>
      </Field>
      <Field label="要什么培训或证件">
        <Tappable id={`post-requires-${at}`} className="lb-input lb-picked" onTap={() => setChoosing('requires')}>
          <View className="lb-grow">{post.requires.length === 0 ? '不要' : post.requires.map(({ name }) => name).join('、')}</View>
          <Icon name="right" />
        </Tappable>
      </Field>
      <SkillSheet open={choosing === 'skill'} value={post.skill} onChoose={(skill) => onChange({ ...post, skill })} onClose={close} />
      {choosing === 'requires' && <RequirementSheet value={post.requires} onChange={(requires) => onChange({ ...post, requires })} onClose={close} />}
    </Card>
  )
}

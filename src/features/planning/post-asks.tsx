import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Tappable } from '@/components/tappable'
import { RequirementSheet } from '@/features/credentials/requirement-sheet'
import type { PostDraft } from './draft'
import { SkillSheet } from './skill-sheet'

interface PostAsksProps {
  at: number
  post: PostDraft
  onChange: (post: PostDraft) => void
}

/** What a post asks of people: one skill, and courses and papers. */
export function PostAsks({ at, post, onChange }: PostAsksProps) {
  const [choosing, setChoosing] = useState<'skill' | 'requires' | null>(null)
  const close = () => setChoosing(null)
  return (
    <>
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
    </>
  )
}

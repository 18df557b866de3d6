import { Section } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import type { Loadable } from '@/components/list-states'
import { TextArea, TextField } from '@/components/text-field'
import type { Output } from '#contract/index'
import { AudiencePicker } from './audience-picker'
import type { Letter } from './letter'

interface ComposeFormProps {
  letter: Letter
  buildings: Loadable<Output<'community.buildings'>>
  onChange: (change: Partial<Letter>) => void
}

const answers = [
  { value: 'no', label: '看到就行', id: 'answer-no' },
  { value: 'yes', label: '请回“我知道了”', note: '能看到有多少户回了', id: 'answer-yes' },
] as const

export function ComposeForm({ letter: { title, body, needsAcknowledgement, audience }, buildings, onChange }: ComposeFormProps) {
  return (
    <>
      <TextField
        id="notice-title"
        label="标题"
        placeholder="例如：明天上午停水"
        maxLength={30}
        value={title}
        onChange={(written) => onChange({ title: written })}
      />
      <TextArea
        id="notice-body"
        label="内容"
        placeholder="什么事、从几点到几点、大家要做什么"
        maxLength={2000}
        value={body}
        onChange={(written) => onChange({ body: written })}
      />
      <ChoiceList<'no' | 'yes'>
        label="要不要居民回一声"
        options={answers}
        value={needsAcknowledgement ? 'yes' : 'no'}
        onChange={(answer) => onChange({ needsAcknowledgement: answer === 'yes' })}
      />
      <Section title="发给谁">
        <AudiencePicker audience={audience} buildings={buildings} onChange={(chosen) => onChange({ audience: chosen })} />
      </Section>
    </>
  )
}

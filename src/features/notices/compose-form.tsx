import { useState } from 'react'
import { Section } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import { Notice } from '@/components/notice'
import { TextArea, TextField } from '@/components/text-field'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { goInstead } from '@/lib/navigation'
import { type AudienceDraft, audienceOf, buildingsIn, everybody } from './audience'
import { AudiencePicker } from './audience-picker'
import { SendBar } from './send-bar'
import { publishSentences } from './text'
import { useAudienceCount } from './use-audience-count'

/** A notice is written, its audience counted, and only then sent: the number that was seen goes along with it. */
export function ComposeForm() {
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const [answer, setAnswer] = useState<'no' | 'yes'>('no')
  const [audience, setAudience] = useState<AudienceDraft>(everybody)
  const buildings = useQueryOf('community.buildings', {}, { enabled: audience.kind !== 'all' })
  const count = useAudienceCount()
  const publish = useCommand('notice.publish', {
    sentences: publishSentences,
    onDone: ({ noticeId }) => void goInstead('reach', { noticeId }),
    onFailed: (_, error) => {
      if (error.reason === 'audienceChanged') count.forget()
    },
  })
  // A new count is the answer to "count again"; any other refusal stays until the next attempt.
  const recounted = publish.error?.reason === 'audienceChanged' && count.counted !== null
  const refused = recounted ? null : publish.sentence
  const chosen = audienceOf(audience)
  const choose = (changed: AudienceDraft) => {
    setAudience(changed)
    count.forget()
  }
  const send = async (households: number) =>
    chosen && (await publish.run({ title, body, audience: chosen, needsAcknowledgement: answer === 'yes', expected: households }))
  return (
    <>
      <TextField id="notice-title" label="标题" placeholder="例如:明天上午停水" maxLength={30} value={title} onChange={setTitle} />
      <TextArea id="notice-body" label="内容" placeholder="什么事、从几点到几点、大家要做什么" maxLength={2000} value={body} onChange={setBody} />
      <ChoiceList<'no' | 'yes'>
        label="要不要居民回一声"
        options={[
          { value: 'no', label: '看到就行', id: 'answer-no' },
          { value: 'yes', label: '请回“我知道了”', note: '能看到哪些楼门还没回', id: 'answer-yes' },
        ]}
        value={answer}
        onChange={setAnswer}
      />
      <Section title="发给谁">
        <AudiencePicker audience={audience} buildings={buildings} onChange={choose} />
      </Section>
      {refused !== null && <Notice tone="red">{refused}</Notice>}
      <SendBar
        wanting={title.trim() === '' ? '先写标题' : body.trim() === '' ? '先写内容' : chosen === null ? '先选发给谁' : null}
        count={count}
        buildings={buildingsIn(audience, buildings.data?.buildings ?? [])}
        onCount={() => chosen && count.ask(chosen)}
        onSend={send}
      />
    </>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ChoiceList } from '@/components/choice-list'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { Stepper } from '@/components/stepper'
import { TextArea, TextField } from '@/components/text-field'
import { toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import type { CredentialKind, CredentialView } from '#contract/credentials'
import { catalogueSentences } from './text'

/** A new course or qualification. How long a course counts is settled here; a paper says it itself. */
export function NewCredential({ onClose }: { onClose: () => void }) {
  const [kind, setKind] = useState<CredentialKind>('course')
  const [words, setWords] = useState({ name: '', content: '' })
  const [lasts, setLasts] = useState<'years' | 'ever'>('years')
  const [months, setMonths] = useState(12)
  const { run, sentence } = useCommand('credential.create', { sentences: catalogueSentences, onDone: () => (toastDone('已加上'), onClose()) })
  const send = () => run({ credential: kind === 'course' ? { kind, ...words, months: lasts === 'ever' ? null : months } : { kind, ...words } })
  return (
    <Dialog open kind="sheet" title="加一项" onClose={onClose} actions={<Send id="credential-send" name={words.name} onTap={send} />}>
      <View className="lb-stack">
        <ChoiceList label="哪一种" options={kinds} value={kind} onChange={setKind} />
        <Words kind={kind} words={words} onChange={setWords} />
        {kind === 'course' && <ChoiceList label="通过以后" layout="tiles" options={lastings} value={lasts} onChange={setLasts} />}
        {kind === 'course' && lasts === 'years' && <Stepper id="credential-months" label="多久内有效" unit="个月" min={1} max={120} value={months} onChange={setMonths} />}
        {sentence !== null && <Notice tone="red">{sentence}</Notice>}
      </View>
    </Dialog>
  )
}

/** What is on record keeps the name that it had. */
export function RenameCredential({ credential, onClose }: { credential: CredentialView; onClose: () => void }) {
  const { credentialId, kind } = credential
  const [words, setWords] = useState({ name: credential.name, content: credential.content })
  const { run, sentence } = useCommand('credential.rename', { sentences: catalogueSentences, onDone: () => (toastDone('改好了'), onClose()) })
  return (
    <Dialog open kind="sheet" title="改名称和说明" onClose={onClose} actions={<Send id="rename-send" name={words.name} onTap={() => run({ credentialId, ...words })} />}>
      <View className="lb-stack">
        <Notice tone="grey" icon="info">已经发布的活动、已经记下的记录，还是原来的名称。</Notice>
        <Words kind={kind} words={words} onChange={setWords} />
        {sentence !== null && <Notice tone="red">{sentence}</Notice>}
      </View>
    </Dialog>
  )
}

const Send = ({ id, name, onTap }: { id: string; name: string; onTap: () => Promise<unknown> }) => (
  <Button id={id} disabled={name.trim() === ''} reason="请写名称" onTap={onTap}>
    保存
  </Button>
)

interface WordsProps {
  kind: CredentialKind
  words: { name: string; content: string }
  onChange: (words: { name: string; content: string }) => void
}

const Words = ({ kind, words, onChange }: WordsProps) => (
  <>
    <TextField id="credential-name" label="名称" placeholder={kind === 'course' ? '例如：消防安全' : '例如：电工证'} maxLength={20} value={words.name} onChange={(name) => onChange({ ...words, name })} />
    <TextArea
      id="credential-content"
      label={kind === 'course' ? '教什么' : '看什么'}
      optional
      placeholder={kind === 'course' ? '例如：怎么用灭火器，怎么带人下楼' : '例如：看姓名、类别和有效期'}
      maxLength={300}
      value={words.content}
      onChange={(content) => onChange({ ...words, content })}
    />
  </>
)

const kinds = [
  { value: 'course', label: '培训课程', note: '到场参加、扫码签到签退，自动记下', id: 'kind-course' },
  { value: 'qualification', label: '资质证件', note: '带证件来，当面看过再登记', id: 'kind-qualification' },
] as const
const lastings = [
  { value: 'years', label: '要定期再学', id: 'lasts-years' },
  { value: 'ever', label: '长期有效', id: 'lasts-ever' },
] as const

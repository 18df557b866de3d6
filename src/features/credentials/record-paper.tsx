import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { ChoiceList } from '@/components/choice-list'
import { DateField } from '@/components/date-time-field'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { TextField } from '@/components/text-field'
import { toastDone } from '@/components/toast'
import { PersonSearch } from '@/features/hours/person-search'
import { useCommand } from '@/lib/cloud/use-command'
import { today } from '@/lib/format/time'
import type { CredentialView } from '#contract/credentials'
import type { MemberBrief } from '#contract/members'
import { recordSentences } from './text'

/** Somebody stands at the counter with their paper: who, until when, and the end of its number. No picture is taken. */
export function RecordPaper({ credential }: { credential: CredentialView }) {
  const [open, setOpen] = useState(false)
  const [person, setPerson] = useState<MemberBrief | null>(null)
  const close = () => {
    setOpen(false)
    setPerson(null)
  }
  return (
    <>
      <Button id="record-paper" icon="badge" onTap={() => setOpen(true)}>登记一位的证件</Button>
      <Dialog open={open && person === null} kind="sheet" title={`谁的“${credential.name}”？`} onClose={close}>
        <PersonSearch onChoose={setPerson} />
      </Dialog>
      {open && person !== null && <PaperSheet credential={credential} person={person} onClose={close} onOther={() => setPerson(null)} />}
    </>
  )
}

function PaperSheet({ credential: { credentialId, name }, person, onClose, onOther }: { credential: CredentialView; person: MemberBrief; onClose: () => void; onOther: () => void }) {
  const [lasts, setLasts] = useState<'until' | 'ever'>('until')
  const [lastDay, setLastDay] = useState<string | null>(null)
  const [lastDigits, setLastDigits] = useState('')
  const { run, sentence } = useCommand('credential.record', { sentences: recordSentences, onDone: () => (toastDone('已登记，已告诉本人'), onClose()) })
  const send = () => run({ credentialId, memberNo: person.memberNo, lastDay: lasts === 'ever' ? null : lastDay, lastDigits })
  const ready = lasts === 'ever' || lastDay !== null
  const action = (
    <Button id="record-send" disabled={!ready} reason="请选证件有效到哪一天" onTap={send}>
      我看过证件，登记
    </Button>
  )
  return (
    <Dialog open kind="sheet" title={`登记“${name}”`} onClose={onClose} actions={action}>
      <View className="lb-stack">
        <CellGroup>
          <Cell icon="person" title={person.name} note={person.home} value={<Button small kind="plain" onTap={onOther}>换一位</Button>} />
        </CellGroup>
        <ChoiceList label="证件上的有效期" layout="tiles" options={lastings} value={lasts} onChange={setLasts} />
        {lasts === 'until' && <DateField label="有效到哪一天" value={lastDay} min={today()} onChange={setLastDay} />}
        <TextField id="paper-digits" label="证件号最后四位" optional hint="只记这几位，不拍照、不留复印件。" maxLength={4} value={lastDigits} onChange={(text) => setLastDigits(text.replace(/[^0-9A-Za-z]/g, ''))} />
        {sentence !== null && <Notice tone="red">{sentence}</Notice>}
      </View>
    </Dialog>
  )
}

const lastings = [
  { value: 'until', label: '到某一天', id: 'paper-until' },
  { value: 'ever', label: '长期有效', id: 'paper-ever' },
] as const

import { useState } from 'react'
import { Button } from '@/components/button'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { TextArea } from '@/components/text-field'

export interface ReasonDialogProps {
  id: string
  title: string
  placeholder: string
  /** What the button does, as a verb. */
  action: string
  sentence: string | null
  onSend: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Nobody's hours change without a reason: one question, one answer. */
export function ReasonDialog({ id, title, placeholder, action, sentence, onSend, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const send = (
    <Button id={`${id}-send`} disabled={reason.trim() === ''} reason="请写明原因" onTap={() => onSend(reason)}>
      {action}
    </Button>
  )
  return (
    <Dialog open kind="sheet" title={title} onClose={onClose} actions={send}>
      <TextArea id={`${id}-reason`} placeholder={placeholder} value={reason} onChange={setReason} maxLength={200} />
      {sentence !== null && <Notice tone="red">{sentence}</Notice>}
    </Dialog>
  )
}

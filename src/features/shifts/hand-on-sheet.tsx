import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ChoiceList } from '@/components/choice-list'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { TextField } from '@/components/text-field'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { handOnSentences } from './text'

const ways = [
  { value: 'anybody', label: '谁能来都行', note: '在活动里写明“有人让位”，谁先接就是谁的', id: 'hand-on-anybody' },
  { value: 'somebody', label: '让给一位熟人', note: '填他的居民编号，我们发消息问他', id: 'hand-on-somebody' },
] as const
type Way = (typeof ways)[number]['value']

/** Offers the place. Until somebody takes it, the promise stands, and that is said before anything is sent. */
export function HandOnSheet({ shiftId, open, onClose }: { shiftId: string; open: boolean; onClose: () => void }) {
  const [way, setWay] = useState<Way>('anybody')
  const [number, setNumber] = useState('')
  const { run, sentence } = useCommand('shift.offerPlace', {
    sentences: handOnSentences,
    onDone: () => {
      onClose()
      toast('好的，有人接了就发消息告诉您')
    },
  })
  const to = number.trim().toUpperCase()
  const ready = way === 'anybody' || to !== ''
  const send = () => run({ shiftId, ...(way === 'somebody' ? { to } : {}) })
  return (
    <Dialog
      open={open}
      kind="sheet"
      title="让出位子"
      onClose={onClose}
      actions={
        <Button id="hand-on-confirm" disabled={!ready} onTap={send}>
          {ready ? '让出位子' : '请先填编号'}
        </Button>
      }
    >
      <View className="lb-stack">
        {sentence !== null && <Notice tone="red" id="hand-on-refused">{sentence}</Notice>}
        <ChoiceList label="让给谁" options={ways} value={way} onChange={setWay} />
        {way === 'somebody' && <TextField id="hand-on-number" label="他的居民编号" placeholder="例如 R00017" value={number} onChange={setNumber} maxLength={20} />}
        <Notice tone="amber" icon="info">没有人接之前，位子还是您的，到时候仍要来。</Notice>
      </View>
    </Dialog>
  )
}

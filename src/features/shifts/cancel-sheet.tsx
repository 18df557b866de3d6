import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ChoiceList } from '@/components/choice-list'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { TextField } from '@/components/text-field'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import type { ShiftView } from '#contract/shifts'
import { cancelReasons, cancelSentences, cancelWords } from './text'

type Usual = (typeof cancelReasons)[number]
const options = cancelReasons.map((reason, at) => ({ value: reason, label: reason, id: `cancel-reason-${at}` }))

/** Takes a promise back with a reason. That it is late is said before, not after. */
export function CancelSheet({ shift, open, onClose }: { shift: ShiftView; open: boolean; onClose: () => void }) {
  const [usual, setUsual] = useState<Usual | null>(null)
  const [own, setOwn] = useState('')
  const { run, sentence } = useCommand('shift.cancelSignUp', {
    sentences: cancelSentences,
    onDone: () => {
      onClose()
      toast('已经取消，位子让给后面的人了')
    },
  })
  const reason = usual === '其他原因' ? own.trim() : (usual ?? '')
  const late = shift.may.lateCancel && shift.mine.state === 'confirmed'
  return (
    <Dialog
      open={open}
      kind="sheet"
      title={cancelWords(shift.mine)}
      onClose={onClose}
      actions={
        <Button id="cancel-confirm" kind="warn" disabled={reason === ''} onTap={() => run({ shiftId: shift.shiftId, reason })}>
          {reason === '' ? '请先选一个原因' : '确认取消'}
        </Button>
      }
    >
      <View className="lb-stack">
        {sentence !== null && <Notice tone="red">{sentence}</Notice>}
        {late && <Notice tone="amber" id="late-cancel">离开始不到 24 小时了，临时找人不容易。这次会记为“临时取消”，也请给负责人打个招呼。</Notice>}
        <ChoiceList layout="tiles" label="为什么来不了" options={options} value={usual} onChange={setUsual} />
        {usual === '其他原因' && <TextField id="cancel-own" value={own} onChange={setOwn} placeholder="简单说一句" maxLength={50} />}
      </View>
    </Dialog>
  )
}

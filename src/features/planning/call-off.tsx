import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ChoiceList } from '@/components/choice-list'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { TextField } from '@/components/text-field'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import type { ShiftExtent } from '#contract/planning'
import type { ShiftView } from '#contract/shifts'
import { ExtentChoice } from './change-form'
import { callOffReasons, callOffSentences } from './text'

type Usual = (typeof callOffReasons)[number]
const options = callOffReasons.map((reason, at) => ({ value: reason, label: reason, id: `call-off-${at}` }))

/** A shift does not take place: why, and for which days. Everybody on the list reads the reason. */
export function CallOff({ shift, open, onClose }: { shift: ShiftView; open: boolean; onClose: () => void }) {
  const [extent, setExtent] = useState<ShiftExtent>('one')
  const [usual, setUsual] = useState<Usual | null>(null)
  const [own, setOwn] = useState('')
  const { run, sentence } = useCommand('shift.cancel', {
    sentences: callOffSentences,
    onDone: ({ told }) => {
      onClose()
      toast(told > 0 ? `取消了，已经告诉 ${told} 个人` : '取消了')
    },
  })
  const reason = usual === '其他原因' ? own.trim() : (usual ?? '')
  return (
    <Dialog
      open={open}
      kind="sheet"
      title="取消活动"
      onClose={onClose}
      actions={
        <Button id="call-off-confirm" kind="warn" disabled={reason === ''} onTap={() => run({ shiftId: shift.shiftId, extent, reason })}>
          {reason === '' ? '请先选一个原因' : '取消活动，告诉大家'}
        </Button>
      }
    >
      <View className="lb-stack">
        {sentence !== null && <Notice tone="red">{sentence}</Notice>}
        <Notice tone="amber">取消了就不能恢复。报了名的和候补的人都会收到消息。</Notice>
        {shift.series !== null && <ExtentChoice value={extent} onChange={setExtent} verb="取消" />}
        <ChoiceList layout="tiles" label="为什么取消" options={options} value={usual} onChange={setUsual} />
        {usual === '其他原因' && <TextField id="call-off-own" value={own} onChange={setOwn} placeholder="简单说一句，大家看得到" maxLength={50} />}
      </View>
    </Dialog>
  )
}

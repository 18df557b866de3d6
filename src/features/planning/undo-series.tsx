import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { callOffSentences, UNDO_REASON } from './text'

/** A series was published by mistake: everything of it that has not begun goes back by one button. */
export function UndoSeries({ shiftId, open, onClose }: { shiftId: string; open: boolean; onClose: () => void }) {
  const { run, sentence } = useCommand('shift.cancel', {
    sentences: callOffSentences,
    onDone: ({ shiftIds, told }) => {
      onClose()
      toast(`撤回了 ${shiftIds.length} 场${told > 0 ? `，告诉了 ${told} 个人` : ''}`, 4000)
    },
  })
  return (
    <Dialog
      open={open}
      kind="sheet"
      title="撤回整个系列？"
      onClose={onClose}
      actions={<Button id="undo-confirm" kind="warn" onTap={() => run({ shiftId, extent: 'all', reason: UNDO_REASON })}>全部撤回</Button>}
    >
      <View className="lb-stack">
        {sentence !== null && <Notice tone="red">{sentence}</Notice>}
        <Notice tone="amber">没有人报过名的场次就当没发过，谁的列表里都不再有。有人报了名的会显示“已取消”，本人和带队人会收到消息。撤回了不能恢复。</Notice>
      </View>
    </Dialog>
  )
}

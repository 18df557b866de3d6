import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ChoiceList } from '@/components/choice-list'
import { Dialog } from '@/components/dialog'
import { confirm } from '@/components/dialog-store'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Rating } from '@/components/rating'
import { TextArea } from '@/components/text-field'
import { toast, toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { go } from '@/lib/navigation'
import type { NeedView } from '#contract/needs'
import { confirmSentences, verifySentences, withdrawSentences } from './text'

/** What this person may do next, as the server said with the view. */
export function NeedActions({ need }: { need: NeedView }) {
  const [open, setOpen] = useState<'return' | 'thank' | null>(null)
  const verify = useCommand('need.verify', { sentences: verifySentences, onDone: () => toastDone('已核实'), onFailed: (why) => toast(why) })
  const withdraw = useCommand('need.withdraw', { sentences: withdrawSentences, onDone: () => toastDone('已撤回'), onFailed: (why) => toast(why) })
  const { needId, may } = need
  const takeBack = async () => {
    if (await confirm({ title: '撤回这次求助？', confirmText: '撤回', danger: true })) await withdraw.run({ needId })
  }
  return (
    <>
      {may.verify && (
        <>
          <Button id="need-verify" icon="check" onTap={() => verify.run({ needId, accept: true, reason: '' })}>
            核实无误
          </Button>
          <Button id="need-return" kind="default" onTap={() => setOpen('return')}>
            退回并说明原因
          </Button>
        </>
      )}
      {may.plan && (
        <Button id="need-plan" icon="calendar" onTap={() => go('publish', { needId })}>
          安排成活动
        </Button>
      )}
      {may.confirm && (
        <Button id="need-confirm" icon="heart" onTap={() => setOpen('thank')}>
          确认并评价
        </Button>
      )}
      {may.withdraw && (
        <Button id="need-withdraw" kind="plain" onTap={takeBack}>
          撤回求助
        </Button>
      )}
      <ReturnDialog needId={needId} open={open === 'return'} onClose={() => setOpen(null)} />
      <ThankDialog needId={needId} open={open === 'thank'} onClose={() => setOpen(null)} />
    </>
  )
}

interface Opened {
  needId: string
  open: boolean
  onClose: () => void
}

function ReturnDialog({ needId, open, onClose }: Opened) {
  const [reason, setReason] = useState('')
  const verify = useCommand('need.verify', { sentences: verifySentences, onDone: onClose })
  return (
    <Dialog
      open={open}
      title="为什么不能受理？"
      kind="sheet"
      onClose={onClose}
      actions={
        <Button id="need-return-send" disabled={reason.trim() === ''} reason="写明原因才能退回" onTap={() => verify.run({ needId, accept: false, reason })}>
          退回
        </Button>
      }
    >
      <TextArea id="need-return-reason" placeholder="居民看得到这句话，请说清楚可以找谁办" value={reason} onChange={setReason} maxLength={200} />
      {verify.sentence !== null && <Notice tone="red">{verify.sentence}</Notice>}
    </Dialog>
  )
}

function ThankDialog({ needId, open, onClose }: Opened) {
  const [solved, setSolved] = useState<'yes' | 'no'>('yes')
  const [stars, setStars] = useState(5)
  const [comment, setComment] = useState('')
  const send = useCommand('need.confirm', { sentences: confirmSentences, onDone: () => (toastDone('谢谢您'), onClose()) })
  return (
    <Dialog
      open={open}
      title="事情办好了吗？"
      kind="sheet"
      onClose={onClose}
      actions={
        <Button id="need-confirm-send" onTap={() => send.run({ needId, solved: solved === 'yes', stars, comment })}>
          提交评价
        </Button>
      }
    >
      <View className="lb-stack">
        <ChoiceList
          layout="tiles"
          options={[
            { value: 'yes', label: '解决了', icon: 'check-circle' },
            { value: 'no', label: '没解决', icon: 'close-circle' },
          ]}
          value={solved}
          onChange={setSolved}
        />
        <Field label="给几颗星？">
          <Rating value={stars} onChange={setStars} />
        </Field>
        <TextArea id="need-comment" optional label="想说的话" placeholder="谢谢志愿者" value={comment} onChange={setComment} maxLength={300} />
        {send.sentence !== null && <Notice tone="red">{send.sentence}</Notice>}
      </View>
    </Dialog>
  )
}

import { useState } from 'react'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Stepper } from '@/components/stepper'
import { Fact } from '@/components/tag'
import { TextArea } from '@/components/text-field'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { speakMinutes } from '@/lib/format/amounts'
import { leave } from '@/lib/navigation'
import type { Uploaded } from '@/lib/wechat/upload'
import { EvidencePhotos } from './evidence-photos'
import { askSentences } from './text'

/** The contract's bound and what one tap adds, in minutes. */
const MOST = 480
const STEP = 5

/** The volunteer says what an entry should have come to, and why. */
export function CorrectForm({ hourEntryId, title, standsAt }: { hourEntryId: string; title: string; standsAt: number }) {
  const [minutes, setMinutes] = useState(standsAt)
  const [reason, setReason] = useState('')
  const [photos, setPhotos] = useState<Uploaded[]>([])
  const { run, sentence } = useCommand('correction.ask', {
    sentences: askSentences,
    onDone: () => {
      toast('已提交，有答复会通知您')
      void leave()
    },
  })
  return (
    <>
      <Fact icon="book">{`“${title}”现在记着 ${speakMinutes(standsAt)}`}</Fact>
      <Notice tone="blue">由带队人或社区工作者核实后答复。原来的记录不会改动，差的时间另记一条；加上的时间按手工登记算，不计积分。</Notice>
      <Field label="应该是多长时间">
        <Stepper value={minutes} onChange={setMinutes} max={MOST} step={STEP} unit="分钟" />
      </Field>
      <TextArea id="correct-reason" label="为什么" placeholder="如：我提前半小时到场布置" value={reason} onChange={setReason} maxLength={200} />
      <EvidencePhotos photos={photos} onChange={setPhotos} />
      {sentence !== null && <Notice tone="red" id="correct-refused">{sentence}</Notice>}
      <Button
        id="correct-send"
        disabled={reason.trim() === '' || minutes === standsAt}
        reason="请改成应有的时间，并写明原因"
        onTap={() => run({ hourEntryId, minutes, reason, photos: photos.map(({ fileId }) => fileId) })}
      >
        申请更正
      </Button>
    </>
  )
}

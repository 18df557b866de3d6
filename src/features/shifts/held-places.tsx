import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Dialog } from '@/components/dialog'
import { StatusLine } from '@/components/tag'
import { TextField } from '@/components/text-field'
import { toast } from '@/components/toast'
import { sayInviter } from '@/features/invite/text'
import { useCommand } from '@/lib/cloud/use-command'
import { speakMoment } from '@/lib/format/time'
import type { HeldPlace, ShiftView } from '#contract/shifts'
import { approveSentences, awaitsWords, sayBecause } from './text'

/** For whoever answers for the shift: seats that wait for a yes, first those that wait for theirs. */
export function HeldPlaces({ shift }: { shift: ShiftView }) {
  const [refusing, setRefusing] = useState<HeldPlace | null>(null)
  const [reason, setReason] = useState('')
  const close = () => setRefusing(null)
  const { run } = useCommand('shift.approve', { sentences: approveSentences, onFailed: (sentence) => toast(sentence, 4000), onDone: close })
  const { held, shiftId } = shift
  if (held.length === 0) return null
  return (
    <Card id="held" title={`等待同意 ${held.length} 人`}>
      <View className="lb-stack">
        {held.map((place) => (
          <View key={place.memberNo} className="lb-stack">
            <StatusLine icon="waiting" tone="amber" note={`${place.invitedBy === null ? '' : `${sayInviter(place.invitedBy)}。`}${place.because === null ? '' : sayBecause(place.because)}名额留到${speakMoment(place.until)}`}>{`${place.name} · ${place.awaits === 'leader' ? '等您同意' : place.awaits === 'self' ? '等本人确认' : awaitsWords[place.awaits].label}`}</StatusLine>
            {place.awaits === 'leader' && (
              <View className="lb-row">
                <Button id={`refuse-${place.memberNo}`} small kind="default" onTap={() => setRefusing(place)}>不同意</Button>
                <Button id={`approve-${place.memberNo}`} small icon="check" onTap={() => run({ shiftId, memberNo: place.memberNo, yes: true, reason: '' })}>同意</Button>
              </View>
            )}
          </View>
        ))}
      </View>
      <Dialog
        open={refusing !== null}
        kind="sheet"
        title={`这次不同意${refusing?.name ?? ''}参加`}
        onClose={close}
        actions={
          <Button id="refuse-confirm" kind="warn" disabled={reason.trim() === ''} onTap={() => (refusing === null ? Promise.resolve(null) : run({ shiftId, memberNo: refusing.memberNo, yes: false, reason }))}>
            {reason.trim() === '' ? '请先写一句为什么' : '确认不同意'}
          </Button>
        }
      >
        <TextField id="refuse-reason" value={reason} onChange={setReason} placeholder="对方会看到，比如“这次要有经验的人”" maxLength={50} />
      </Dialog>
    </Card>
  )
}

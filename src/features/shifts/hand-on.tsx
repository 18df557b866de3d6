import { useState } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { StatusLine } from '@/components/tag'
import { useCommand } from '@/lib/cloud/use-command'
import type { ShiftView } from '#contract/shifts'
import { HandOnSheet } from './hand-on-sheet'
import { handOnSentences } from './text'

/** Under my place: offer it to somebody else, or say that I come myself after all. */
export function HandOn({ shift }: { shift: ShiftView }) {
  const [open, setOpen] = useState(false)
  const keep = useCommand('shift.keepPlace', { sentences: handOnSentences })
  const { shiftId, myOffer } = shift
  if (myOffer === null) {
    return (
      <>
        <Button id="hand-on" kind="plain" icon="people" onTap={() => setOpen(true)}>
          来不了？让给别人
        </Button>
        <HandOnSheet shiftId={shiftId} open={open} onClose={() => setOpen(false)} />
      </>
    )
  }
  return (
    <>
      <StatusLine icon="waiting" tone="amber" note="没有人接之前，位子还是您的。">
        {myOffer.toAnybody ? '您想让出位子，等人来接' : '您想把位子让给一位熟人，等他来接'}
      </StatusLine>
      {keep.sentence !== null && <Notice tone="red">{keep.sentence}</Notice>}
      <Button id="keep-place" kind="plain" onTap={() => keep.run({ shiftId })}>
        不让了，我自己来
      </Button>
    </>
  )
}

import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Fact, StatusLine } from '@/components/tag'
import { toast, toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { speakMoment, speakSpan } from '@/lib/format/time'
import type { HandoverNote } from '#contract/handovers'
import { receiveSentences } from './text'

/** One note: of which shift, what happened, what is open, by whom, and who has received it. `forShift`: the shift that takes over. */
export function NoteCard({ note, forShift }: { note: HandoverNote; forShift?: string }) {
  const { noteId, title, startsAt, endsAt, words, open, writtenBy, writtenAt, receipts, may } = note
  return (
    <Card id={`note-${noteId}`} title={title}>
      <Fact icon="clock">{speakSpan(startsAt, endsAt)}</Fact>
      <View className="lb-body">{words}</View>
      {open.map((point) => (
        <StatusLine key={point} icon="waiting" tone="amber">{`还没完：${point}`}</StatusLine>
      ))}
      <Fact icon="edit">{`${writtenBy} 写于${speakMoment(writtenAt)}`}</Fact>
      {receipts.map(({ name, at }) => (
        <Fact key={name} icon="check-circle">{`${name} ${speakMoment(at)} 已接收`}</Fact>
      ))}
      {forShift !== undefined && may.receive && <Receive noteId={noteId} shiftId={forShift} />}
    </Card>
  )
}

function Receive({ noteId, shiftId }: { noteId: string; shiftId: string }) {
  const { run } = useCommand('handover.receive', {
    sentences: receiveSentences,
    onDone: () => toastDone('记下了，您已接收'),
    onFailed: (sentence) => toast(sentence, 4000),
  })
  return (
    <Button id={`receive-${noteId}`} icon="check" onTap={() => run({ shiftId, noteId })}>
      我看过了，已接收
    </Button>
  )
}

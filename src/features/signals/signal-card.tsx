import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Fact, StatusLine, Tag } from '@/components/tag'
import { toastDone } from '@/components/toast'
import { ReasonDialog } from '@/features/hours/reason-dialog'
import { useCommand } from '@/lib/cloud/use-command'
import { speakMoment, speakSpan } from '@/lib/format/time'
import type { Finding, Signal, SignalsView } from '#contract/signals'
import { findingWords, lookSentences, metWords, nameOf, oftenWords } from './text'

/** One activity: what stands out, unfolded on a tap with its numbers, and what somebody found. */
export function SignalCard({ activity }: { activity: SignalsView }) {
  const { shiftId, title, place, startsAt, endsAt, signals, looks, may } = activity
  const [open, setOpen] = useState(false)
  return (
    <Card id={`signals-${shiftId}`} title={title}>
      <Fact icon="calendar">{speakSpan(startsAt, endsAt)}</Fact>
      <View className="lb-row lb-row--wrap">
        {signals.map(({ kind }) => (
          <Tag key={kind} tone="amber" icon="info">{nameOf(kind)}</Tag>
        ))}
      </View>
      {looks.map(({ by, found, words, at }) => (
        <StatusLine key={at} icon={findingWords[found].icon} tone={findingWords[found].tone} note={`${by}，${speakMoment(at)}：${words}`}>
          {findingWords[found].words}
        </StatusLine>
      ))}
      {open && (
        <>
          <Fact icon="pin">{place}</Fact>
          {signals.map((signal) => <SignalLine key={signal.kind} signal={signal} />)}
        </>
      )}
      <Button id={`unfold-${shiftId}`} kind="plain" small icon={open ? 'minus' : 'down'} onTap={() => setOpen(!open)}>
        {open ? '收起' : '看看怎么回事'}
      </Button>
      {open && (may.look ? <Look shiftId={shiftId} /> : <Fact icon="people">您带了这次活动或者在场，请没有参与的同事来看。</Fact>)}
    </Card>
  )
}

/** The numbers, and what they often mean. */
export const SignalLine = ({ signal }: { signal: Signal }) => (
  <StatusLine icon="info" tone="grey" note={oftenWords(signal.kind)}>
    {metWords(signal)}
  </StatusLine>
)

function Look({ shiftId }: { shiftId: string }) {
  const [found, setFound] = useState<Finding | null>(null)
  const close = () => setFound(null)
  const { run, sentence } = useCommand('signal.look', { sentences: lookSentences, onDone: () => (toastDone('已记下'), close()) })
  return (
    <>
      <Button id={`fine-${shiftId}`} icon="check" onTap={() => setFound('fine')}>正常</Button>
      <Button id={`mend-${shiftId}`} kind="default" icon="edit" onTap={() => setFound('mend')}>需要更正</Button>
      {found !== null && (
        <ReasonDialog id="look" title={findingWords[found].words} placeholder={findingWords[found].ask} action="记下来" sentence={sentence}
          onSend={(words) => run({ shiftId, found, words })} onClose={close} />
      )}
    </>
  )
}

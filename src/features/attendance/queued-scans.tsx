import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { CallFailed } from '@/lib/cloud/failure'
import { type Queued, queueStore } from '@/lib/cloud/queue'
import { sentenceFor } from '@/lib/cloud/sentences'
import { useQueue } from '@/lib/cloud/use-queue'
import { timeOf } from '@/lib/format/time'
import { checkInSentences, checkOutSentences } from './text'

const ours = { 'attendance.checkIn': { word: '签到', sentences: checkInSentences }, 'attendance.checkOut': { word: '签退', sentences: checkOutSentences } }
const isOurs = (name: string): name is keyof typeof ours => name in ours

/** Scans that were made without a network: what still waits, and what was refused when it was sent at last. */
export function QueuedScans() {
  return (
    <>
      {useQueue().map((entry) => (isOurs(entry.name) ? <QueuedScan key={entry.requestId} entry={entry} kind={ours[entry.name]} /> : null))}
    </>
  )
}

function QueuedScan({ entry, kind }: { entry: Queued; kind: (typeof ours)[keyof typeof ours] }) {
  const when = `${timeOf(entry.queuedAt)} 的${kind.word}`
  if (entry.state === 'waiting') {
    return (
      <Notice tone="amber" icon="offline" id="queued-scan" title={`${when}还没发出`}>
        存在这部手机里，一有网络就自动发出。
      </Notice>
    )
  }
  const read = (
    <Button kind="default" small onTap={() => queueStore.forget(entry.requestId)}>
      知道了
    </Button>
  )
  return (
    <Notice tone="red" id="refused-scan" title={`${when}没有成功`} action={read}>
      {whyOf(entry, kind.sentences)}
    </Notice>
  )
}

const whyOf = ({ code, reason, details }: Queued, sentences: (typeof ours)[keyof typeof ours]['sentences']): string =>
  sentenceFor(new CallFailed({ code: code ?? 'INTERNAL_SERVER_ERROR', ...(reason === undefined ? {} : { reason }), ...(details === undefined ? {} : { details }) }), sentences)

import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Failed, Loading } from '@/components/states'
import { StatusLine } from '@/components/tag'
import { useCommand } from '@/lib/cloud/use-command'
import { speakMoment } from '@/lib/format/time'
import type { NoticeView } from '#contract/notices'
import './read-notice.scss'
import { acknowledgeSentences } from './text'

/** Opening is what counts as reaching the household, so it is a command, sent once for each visit of the page. */
export function ReadNotice({ noticeId }: { noticeId: string }) {
  const [notice, setNotice] = useState<NoticeView | null>(null)
  const { run: open, sentence } = useCommand('notice.open', { sentences: {}, onDone: setNotice })
  useEffect(() => {
    void open({ noticeId })
  }, [open, noticeId])
  if (notice !== null) {
    return (
      <>
        <Letter notice={notice} />
        {notice.needsAcknowledgement && <Acknowledgement notice={notice} onDone={setNotice} />}
      </>
    )
  }
  return sentence === null ? <Loading rows={1} /> : <Failed sentence={sentence} onRetry={() => open({ noticeId })} />
}

function Letter({ notice: { title, body, author, publishedAt, audience } }: { notice: NoticeView }) {
  return (
    <View className="lb-letter">
      <View className="lb-letter__title">{title}</View>
      <View className="lb-letter__from">{`${author} · ${speakMoment(publishedAt)}`}</View>
      <View className="lb-letter__from">{`发给 ${audience}`}</View>
      {body.split('\n').map((paragraph, at) => (
        <View className="lb-letter__text" key={at}>
          {paragraph}
        </View>
      ))}
    </View>
  )
}

function Acknowledgement({ notice: { noticeId, acknowledgedAt }, onDone }: { notice: NoticeView; onDone: (notice: NoticeView) => void }) {
  const acknowledge = useCommand('notice.acknowledge', { sentences: acknowledgeSentences, onDone })
  if (acknowledgedAt !== null) {
    return (
      <StatusLine icon="check-circle" tone="brand" note={`${speakMoment(acknowledgedAt)}，社区已经收到，不用再做什么。`}>
        您家已回“我知道了”
      </StatusLine>
    )
  }
  return (
    <>
      {acknowledge.sentence !== null && <Notice tone="red">{acknowledge.sentence}</Notice>}
      <Button id="acknowledge" icon="check" onTap={() => acknowledge.run({ noticeId })}>
        我知道了
      </Button>
    </>
  )
}
